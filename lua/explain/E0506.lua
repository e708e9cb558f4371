-- E0506: a place is assigned to while a pointer to it is in use.

local conflicts = require "explain.conflicts"
local twins = require "ferry.twins"

return {
    code = "E0506",
    explain = conflicts.explain,
    page = {
        code = "E0506", title = "A place is assigned to while a pointer to it is in use",
        model = "Assigning drops the old value first: for an owner that is free(p); p = malloc(…). A pointer into the old value must "
            .. "not be used afterwards.",
        in_c = "With an owner it is a use after free. With a plain number the pointer sees the new value, silently.",
        class = "A", c_bug = "use after free", cwe = 416,
        fixes = {
            { title = "use the pointer for the last time before the assignment", when = "when the old value is meant" },
            { title = "copy the old value out, or std::mem::replace()", when = "when both values are needed" },
            { title = "Cell", when = "when sharing a changing number is meant" },
        },
        twin = twins.assign { subject = "name", pointer = "shown", kind = { kind = "string", own = true } },
        see = { exercises = { "core/borrow-stale-cache" } },
    },
}
