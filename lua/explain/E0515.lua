-- E0515: a function returns a pointer to something that it owns.

local facts = require "ferry.facts"
local note = require "ferry.note"
local returns = require "ferry.returns"
local say = require "ferry.say"
local source = require "ferry.source"
local types = require "ferry.types"
local twins = require "ferry.twins"

local M = { code = "E0515" }

M.page = {
    code = "E0515", title = "A function returns a pointer to its own local",
    model = "Locals, by-value parameters and temporaries end when the function returns; what they own is freed. A reference may only be "
        .. "returned into something that the caller still has.",
    in_c = "return &local; the frame is popped by the return, and the caller reads a slot that the next call overwrites. With an owner "
        .. "it is a pointer into a block that was freed on the way out.",
    class = "A", c_bug = "return of a stack address", cwe = 562,
    fixes = {
        { title = "return the value itself: String, Vec, the struct", when = "nearly always: a move costs one memcpy of the header" },
        { title = "let the caller bring the storage: a &mut parameter, C's out-parameter", when = "when allocation should be avoided" },
        { title = "a const table or a string literal", when = "when the content is fixed" },
    },
    twin = twins.return_local { subject = "local", kind = { kind = "scalar", own = false } },
    see = { exercises = { "core/borrow-return-local", "core/life-struct-view" } },
}

-- Does the returned pointer point into a block that the local owns?
local function into_heap(f, entry)
    if f.kind.own ~= nil then
        return f.kind.own
    end
    for _, e in ipairs { entry, f.at.RETURNED and f.at.RETURNED[1] } do
        local code = e and source.onward(e.span) or ""
        if types.view(code) or code:match("^String::") or code:match("^vec!") or code:match("^format!") or code:match("^Vec::")
            or code:match("^Box::") then
            return true
        end
    end
    return false
end

local function what_kind(f)
    local m = f.message
    if m:find("temporary", 1, true) then
        return "temporary"
    elseif m:find("function parameter", 1, true) then
        return "parameter"
    elseif m:find("reference to", 1, true) then
        return "local"
    end
    return "view"
end

local function tell(n, f, case, back, source_entry)
    local x, line = say.q(f.about), say.line(back.line)
    local from = source_entry and source_entry.line
    if case == "temporary" then
        if from and from ~= back.line then
            n:say("On " .. say.line(from) .. " an object without a name is created, a temporary of this function; the pointer to it is what "
                .. x .. " on " .. line .. " returns.")
        elseif from then
            n:say("On " .. line .. ", " .. x .. " creates an object without a name, and what is returned points into it.")
        else
            n:say("On " .. line .. ", " .. x .. " returns a pointer to a temporary of this function.")
        end
    elseif case == "parameter" then
        n:say(x .. " is a parameter taken by value, so it belongs to this function like a local; on " .. line
            .. " a pointer to it is returned" .. (from and from ~= line and ", the one that is taken on " .. say.line(from) or "") .. ".")
    elseif case == "local" then
        n:say("On " .. line .. " the address of the local " .. x .. " is returned.")
    elseif from and from ~= back.line then
        n:say("On " .. say.line(from) .. " a pointer to the local " .. x .. " is taken, and what " .. line .. " returns still contains it.")
    else
        n:say("What " .. line .. " returns is not " .. x .. " itself but something that points into it"
            .. (from and ": the borrow on " .. say.line(from) .. " travels out with the result" or "") .. ".")
    end
end

function M.explain(f)
    local back = facts.first(f, "RETURNED") or (f.primary and { line = f.primary.line, span = f.primary })
    local from = facts.first(f, "BORROW", "TEMP")
    local case = what_kind(f)
    local heap = into_heap(f, from)
    local n = note.open(f, "RETURN." .. case)
    tell(n, f, case, back, from)
    local whose = case == "temporary" and "the temporary" or say.q(f.about)
    if heap then
        n:in_c("In C: free() on the way out and then the return of a pointer into that block. The frame goes, the block goes, and the caller "
            .. "is left with a dangling pointer.")
    else
        n:in_c("In C: a return of the address of a local. The stack frame is popped by the return, and the caller's pointer dangles into "
            .. "whatever a later call puts there.")
    end
    local parameter, slice, empty = returns.parameter_of_result(f, f.primary.byte, f.about)
    local function part()
        n:fix("return a part of the parameter: &" .. parameter .. "[a..b]", "when the result is a stretch of it as it stands: no copy and nothing "
            .. "to free; " .. (slice == "str" and "find() and char_indices() give" or "iter().position() gives") .. " the ends")
    end
    if parameter and empty then
        part()
    end
    n:fix("return the value itself and let the caller own it (String for &str, Vec for a slice)",
        "when it was made here; moving it out copies only the header", returns.value(f, back.span))
    if parameter and not empty and heap then
        part()
    end
    if case == "parameter" then
        n:fix("take " .. whose .. " by reference", "when the caller has it anyway")
    else
        n:fix("let the caller bring the storage, as a &mut parameter", "as C does with an out-parameter")
    end
    if not heap then
        n:fix("a const table or a literal", "when the content never changes")
    end
    local kind = heap and (f.kind.own and f.kind or { kind = "string", own = true }) or { kind = "scalar", own = false }
    return n:close {
        headline = "a pointer to " .. whose .. " would outlive the function", class = "A",
        c_bug = heap and "use after free" or "return of a stack address", cwe = heap and 416 or 562,
        exercises = { "core/borrow-return-local" },
        twin = twins.return_local { subject = case ~= "temporary" and f.about or "temporary", kind = kind,
            borrowed = from and from.line, returned = back.line },
    }
end

return M
