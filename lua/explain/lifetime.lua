-- "lifetime may not live long enough": a function's body breaks the contract that its
-- signature states about pointers. rustc gives this error no code.

local edits = require "ferry.edits"
local facts = require "ferry.facts"
local lifetimes = require "explain.lifetimes"
local note = require "ferry.note"
local regions = require "ferry.regions"
local say = require "ferry.say"
local source = require "ferry.source"

local M = { code = nil }

M.page = {
    code = "lifetime", title = "A body breaks the pointer contract of its signature",
    model = "A lifetime in a signature says how long a pointer stays valid. The body and every caller are checked against it, each on its own.",
    in_c = "The comment above a prototype: \"the result points into a\". If the body returns a pointer into b, a caller that frees b is right by the "
        .. "comment and still reads freed memory.",
    class = "D", cwe = 416,
    fixes = {
        { title = "use one lifetime for both, or return the argument that was promised", when = "when the signature says too much" },
        { title = "add a bound 'b: 'a", when = "when callers can guarantee that b outlives a" },
        { title = "return or store an owned value", when = "when the pointer is not needed" },
    },
    see = { exercises = { "core/life-missing-bound" } },
}

-- rustc names a lifetime where it is defined, or at the & of a pointer without one.
local function place(f, name)
    local entry = lifetimes.named(f, name)
    return entry and entry.span
end

local function demand_static(n, f, has)
    local kept = n:offered("you can add an explicit `.*` lifetime bound") or n:offered("^consider changing .* explicit `'static` bound to the lifetime")
    if kept then
        n:fix("say in the result's type that it holds that pointer: + and its lifetime", "when the caller keeps what the pointer leads to", kept)
    end
    n:fix("hand over an owned value (String, Vec, Arc)", "when the receiver may keep it")
    n:fix("ask the caller for a pointer that is valid for the rest of the program: &'static", "when only literals and globals are handed in",
        regions.static(f, place(f, has), has) or regions.static_pointer(f, place(f, has)))
end

-- Whether the function around the error takes no arguments, as far as one line shows.
local function is_without_arguments(f)
    for _, entry in ipairs(f.at.REGION or {}) do
        if (source.text(entry.span) or ""):find("%f[%w_]fn%s+[%w_]+%s*%b<>%s*%(%s*%)") then
            return true
        end
    end
    return false
end

-- The method that is called here and takes &'a mut self with a lifetime of its type: that, and the
-- edit that leaves the lifetime out where no result hangs on it.
local function tied_self(f)
    local name = (source.under(f.primary) or ""):match("%.([%a_][%w_]*)%s*%(")
    local text = f.d.source
    local from, to, life
    if name and text then
        from, to, life = text:find("%f[%w_]fn%s+" .. name .. "%s*%(%s*&%s*('[%a_][%w_]*)%s+mut%s+self%f[%W]")
    end
    if not from then
        return nil
    end
    local at = text:find(life, from, true)
    local rest = text:sub(to):match("^[^{;]*")
    local stop = text:find("mut", at, true)
    local line = select(2, text:sub(1, at):gsub("\n", "")) + 1
    return life, line, not rest:find("'", 1, true) and not rest:find("->", 1, true) and { edits.replace(f, at, stop - 1, "") } or nil
end

-- A method that lends its object for as long as the pointers in it are valid.
local function locked(n, life, line, leave_out)
    n:in_c("In C there is nothing like it: " .. say.q("&" .. life .. " mut self") .. " lends the object for as long as the pointers in it are "
        .. "valid, so that after one call nobody may use it again. A prototype would take a T * and say no more.")
    n:fix("leave " .. life .. " out on " .. say.line(line) .. ": &mut self", "nearly always: the call then ends the loan", leave_out)
    n:fix("write " .. life .. " on the result alone", "when the method returns a pointer that the type already holds")
    n:fix("give both pointers the same lifetime at the caller", "when the object is not used after this call: it stays lent")
end

local function fixes(n, f, has, wanted, returned, demand)
    local bound = regions.outlives(f, place(f, has), has, wanted, demand.span)
    local stated = bound or facts.child(f, "^consider adding the following bound")
    if wanted == "'static" then
        demand_static(n, f, has)
        return
    end
    n:fix(returned and "write the same lifetime on the argument and the result" or "give both pointers the same lifetime",
        returned and "when the result may point into that argument" or "when the callers keep both objects alive together",
        n:offered("^consider introducing a named lifetime") or n:offered("^consider reusing a named lifetime"))
    if stated then
        n:fix("state in the signature that " .. say.q(has) .. " outlives " .. say.q(wanted),
            returned and "when every caller can keep that" or "when only one direction is needed", bound)
    end
    n:fix(returned and "return an owned value" or "store an owned value instead of the pointer",
        returned and "when the caller should not depend on the argument" or "when the holder should stand alone")
end

local function in_c(n, wanted, returned, exact)
    if exact then
        n:in_c("Through a mutable pointer the lifetime has to match exactly, for the reason that C does not take a T ** for a const T **: "
            .. "whoever writes through the looser view could leave a dangling pointer in the stricter one.")
    elseif wanted == "'static" then
        n:in_c("In C a caller could pass the address of a local or a block that it frees later; whoever keeps the pointer here would read it after that.")
    elseif returned then
        n:in_c("In C this compiles. It goes wrong in a caller that trusts the prototype: it frees the one object, keeps the result, and reads through a "
            .. "dangling pointer.")
    else
        n:in_c("In C this compiles. It goes wrong in a caller that frees the one object while the other is still in use, with the dangling pointer inside.")
    end
end

function M.explain(f)
    local demand = facts.first(f, "OUTLIVES")
    local has, wanted = lifetimes.pair(demand and demand.label or "")
    if not has then
        return nil
    end
    local returned = demand.label:match("return") or demand.label:match("yield")
    local exact = facts.child(f, "^requirement occurs because of a mutable reference")
        or facts.child(f, "are invariant over")
    local case = exact and "invariant" or wanted == "'static" and "static" or returned and "return" or "store"
    local n = note.open(f, "LIFETIME." .. case)
    local x, line = lifetimes.thing(f), say.line(demand.line)
    local valid, promised = lifetimes.span_of(f, has), lifetimes.span_of(f, wanted)
    local primary = f.primary.line ~= demand.line and " (rustc stops on " .. say.line(f.primary.line) .. ")" or ""
    n:say("On " .. line .. ", " .. x .. (returned and " is returned" or " is used") .. " where a pointer has to stay valid " .. promised .. primary
        .. ", but it is only known to stay valid " .. valid .. ".")
    if wanted ~= "'static" then
        n:say("The signature gives no relation between the two, so a caller may let the second end first.")
    end
    local life, at, leave_out = tied_self(f)
    if exact and life then
        n.rule = "LIFETIME.tied-self"
        locked(n, life, at, leave_out)
    elseif wanted == "'static" and is_without_arguments(f) then
        n:in_c("In C there is nothing like it: no pointer is handed in here. What " .. line .. " asks for is promised for " .. say.q(wanted)
            .. " alone, and " .. say.q(has) .. " may be any lifetime.")
        n:fix("write " .. has .. " in place of 'static in the bounds of the signature", "when nothing there needs the longer one")
        n:fix("leave " .. has .. " out of the signature and write 'static here", "when only that is ever used")
    else
        in_c(n, wanted, returned, exact)
        fixes(n, f, has, wanted, returned, demand)
    end
    return n:close { headline = returned and "what " .. line .. " returns may end sooner than the signature says"
        or line .. " needs a pointer for longer than the signature gives it", class = "D", cwe = 416,
        exercises = { case == "static" and "core/life-static-promise" or case == "return" and "core/life-missing-bound" or "core/life-struct-view" } }
end

return M
