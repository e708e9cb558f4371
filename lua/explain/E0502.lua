-- E0502: a place is lent for writing while it is lent for reading, or the other way round.

local conflicts = require "explain.conflicts"
local twins = require "ferry.twins"

return {
    code = "E0502",
    explain = conflicts.explain,
    page = {
        code = "E0502", title = "A place is changed while a pointer to it is in use",
        model = "One writer or many readers of a place at a time: a lock that is checked at compile time. A loan lasts from where "
            .. "the pointer is taken to its last use, not to the closing brace.",
        in_c = "If the write can move or free storage (push, insert, an assignment over an owner) every earlier pointer dangles: the "
            .. "realloc() bug. If it is a plain field the value changes under the reader, which no tool reports.",
        class = "A", c_bug = "use after free", cwe = 416,
        fixes = {
            { title = "copy the small value out, or move its last use above the change", when = "in most cases" },
            { title = "keep an index instead of a pointer", when = "across a call that may reallocate" },
            { title = "borrow fields directly, split_at_mut(), retain(), entry()", when = "when the two places do not overlap" },
            { title = "Cell, RefCell", when = "when sharing a changing value is meant" },
        },
        twin = twins.grow { subject = "items", pointer = "first" },
        see = { exercises = { "core/borrow-push-invalidates", "core/borrow-iter-erase", "core/borrow-stale-cache" } },
    },
}
