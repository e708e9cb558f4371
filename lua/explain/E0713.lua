-- E0713: a pointer into an object is kept past that object's destructor.

local facts = require "ferry.facts"
local note = require "ferry.note"
local say = require "ferry.say"
local types = require "ferry.types"

local M = { code = "E0713" }

M.page = {
    code = "E0713", title = "A pointer is kept past a destructor that may change what it points to",
    model = "A destructor gets exclusive access to its whole object, and to what that object points to. A pointer into it may not be in use then.",
    in_c = "A pointer taken out of a struct, then destroy(&s), which may free or overwrite what it pointed to, then a read through it.",
    class = "C", cwe = 416,
    fixes = {
        { title = "return or keep a copy of the data", when = "when it is small" },
        { title = "let the caller own the object", when = "when the pointer has to be kept" },
    },
    see = { exercises = { "core/borrow-return-local" } },
}

-- What a destructor's body does that ends a block, and whether it does nothing but print.
local FREES = { "from_raw", "dealloc", "drop_in_place", "mem::take", "mem::replace", "%.take%(", "%.replace%(", "%f[%w_]drop%(" }

local function only_prints(body)
    for statement in body:sub(2, -2):gmatch("[^;]+") do
        if statement:find("%S") and not statement:match("^%s*e?println?!%s*%b()%s*$") then
            return false
        end
    end
    return true
end

-- The line of the destructor's statement that frees, where the file has one; and what is known of it:
-- "frees", "prints" or nil.
local function destructor(f)
    local kind = (facts.first(f, "DROPPED").label:match("because the type `([^`]+)`") or ""):match("^[%w_]+")
    local text = f.d.source
    local at = kind and text and text:find("%f[%w_]Drop%s+for%s+" .. kind .. "%f[^%w_]")
    if not at then
        return nil
    end
    local _, to, body = text:find("fn%s+drop%s*%(%s*&mut%s+self%s*%)%s*(%b{})", at)
    if not body then
        return nil
    end
    local start = to - #body + 1
    for offset, row in body:gmatch("()([^\n]+)") do
        local code = row:gsub("//.*$", "")
        local maker = code:match("^[%s{]*%*?self[%w_.]*%s*=%s*(%u[%w_]*)")
        local frees = maker and (types.classify(maker).own or types.declares_owner(text, maker))
        for _, pattern in ipairs(FREES) do
            frees = frees or code:find(pattern) ~= nil
        end
        if frees then
            return "frees", select(2, text:sub(1, start + offset - 2):gsub("\n", "")) + 1
        end
    end
    return only_prints((body:gsub("//[^\n]*", ""))) and "prints" or nil
end

function M.explain(f)
    local ends = facts.first(f, "DROPPED")
    if not ends then
        return nil
    end
    local x, line = say.q(f.about), say.line(f.primary.line)
    local later, promise = facts.first(f, "LATER"), facts.first(f, "OUTLIVES")
    local n = note.open(f, "DANGLE.destructor-" .. (later and "use" or promise and "promise" or "itself"))
    n:say("On " .. line .. " a pointer into " .. x .. " is taken. The destructor of " .. x .. " runs on " .. say.line(ends.line)
        .. ", where the object is dropped, and may change or free whatever is in it.")
    if later then
        n:say("What the pointer was put into is still used, on " .. say.line(later.line) .. " among other places.")
    elseif promise then
        n:say("The pointer is meant to be valid for longer than that, as " .. say.line(promise.line) .. " asks.")
    else
        n:say("The object itself still holds the pointer then.")
    end
    local does, at = destructor(f)
    if does == "frees" then
        n:in_c("In C this is a pointer kept across destroy(&" .. x .. "). Whether that is right depends on what destroy does, and this one frees: "
            .. say.line(at) .. " ends what was there, and a pointer that leads into it is left dangling: use after free. Rust does not look "
            .. "into a destructor; it refuses the harmless ones as well.")
    elseif does == "prints" then
        n:in_c("In C this is a pointer kept across destroy(&" .. x .. "), and right, as this destructor only prints. Rust does not look into a "
            .. "destructor: it goes by the signature, drop(&mut self), which may change or free everything that " .. x .. " leads to.")
    else
        n:in_c("In C this is a pointer kept across destroy(&" .. x .. "): right or a use after free depending on what destroy does. Rust does not look "
            .. "into the destructor, so it refuses both.")
    end
    n:fix("keep a copy of the data instead of a pointer", "when it is small")
    n:fix("take a reference to the object as a parameter, so that its destructor runs in the caller", "when the pointer has to be returned")
    return n:close { headline = "a pointer into " .. x .. " is kept past its destructor", class = does == "frees" and "A" or "C",
        c_bug = does == "frees" and "use after free" or nil, cwe = does ~= "prints" and 416 or nil, exercises = { "core/borrow-return-local" } }
end

return M
