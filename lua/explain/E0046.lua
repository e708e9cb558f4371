-- E0046: an impl leaves out what the trait asks for.

local traits = require "explain.traits"
local twins = require "ferry.twins_null"

return {
    code = "E0046", needs_subject = false, explain = traits.missing,
    page = {
        code = "E0046", title = "An impl with a gap",
        model = "A trait is a struct of function pointers, an impl the table that fills it for one type. All entries have to be there, with the "
            .. "types of the trait.",
        in_c = "The member of the table that is left out is NULL, and the first call through it jumps to address 0.",
        class = "A", c_bug = "call through a null pointer", cwe = 476,
        fixes = {
            { title = "write what is missing", when = "when the type can do it" },
            { title = "a default in the trait", when = "when most types do the same" },
        },
        twin = twins.table_gap { trait = "dev_ops", missing = "close", given = "open" },
        see = { exercises = { "core/abs-vtable-null-op" } },
    },
}
