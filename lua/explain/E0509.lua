-- E0509: a field is taken out of a value whose destructor still has to run over all of it.

local moveout = require "explain.moveout"
local note = require "ferry.note"
local say = require "ferry.say"
local twins = require "ferry.twins_out"

local M = { code = "E0509" }

M.page = {
    code = "E0509", title = "A field is taken out of a value that has a destructor",
    model = "drop() gets &mut self: it may touch every field, so every field has to be there when it runs. A type with impl Drop can "
        .. "only be moved as a whole.",
    in_c = "char *p = f.path; file_close(&f); free(p); is a double free, as file_close() frees f.path.",
    class = "A", c_bug = "double free", cwe = 415,
    fixes = {
        { title = "bind a reference: ref in the pattern, & in front", when = "when reading is enough" },
        { title = "an Option field and take()", when = "when the field has to leave; drop() then finds None" },
        { title = "mem::take() or mem::replace()", when = "when the field has an empty value" },
        { title = "ManuallyDrop, or no impl Drop", when = "when the parts clean up after themselves" },
    },
    twin = twins.destructor { subject = "path", whole = "file", kind = { kind = "string", own = true } },
    see = { exercises = { "core/own-move-out-of-vec" } },
}

function M.explain(f)
    local n = note.open(f, "MOVE_OUT.destructor")
    local whole = say.q(f.about)
    moveout.tell(n, f)
    n:say("But " .. whole .. " has a destructor (impl Drop), which gets the whole object at the end of its scope and may use every field.")
    local class, bug, cwe = moveout.in_c(n, f, "the destructor")
    n:fix("look at the field in place: ref in the pattern, or & in front", "when reading is enough",
        n:offered_all("^consider borrowing the pattern") or n:offered("^consider borrowing"))
    n:fix("make the field an Option and take() it", "when it has to leave; the destructor then finds None")
    n:fix("mem::take() or mem::replace() on the field", "when it has an empty value to leave behind")
    n:fix("leave out impl Drop", "when the fields clean up after themselves")
    return n:close { headline = "the destructor of " .. whole .. " needs every field", class = class, c_bug = bug, cwe = cwe,
        exercises = { "core/own-move-out-of-vec" },
        twin = class == "A" and twins.destructor { subject = f.at.WHY_MOVE and f.at.WHY_MOVE[1].name, kind = f.kind,
            whole = (f.about:match("^[%w_]+") or "whole"), taken = f.primary.line } or nil }
end

return M
