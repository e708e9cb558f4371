-- E0609: a field that the type does not have.

local fields = require "explain.fields"
local twins = require "ferry.twins_null"

return {
    code = "E0609", needs_subject = false, explain = fields.none,
    page = {
        code = "E0609", title = "No such field",
        model = "A dot reaches the fields of a struct, also through references and Boxes. It does not reach into an Option, a Result, a lock or "
            .. "an enum: there "
            .. "something has to be asked first.",
        in_c = "p->next->len without a test for NULL, or a union's member without a look at its tag. Where the struct has no such member, C says "
            .. "so as well.",
        class = "A", c_bug = "null pointer dereference", cwe = 476,
        fixes = {
            { title = "if let Some(p) = …", when = "when it is in an Option" },
            { title = "match", when = "when it is in an enum's variant" },
            { title = "(*p).field in unsafe", when = "for a raw pointer" },
            { title = "correct the name", when = "when it is a slip" },
        },
        twin = twins.member { pointer = "found", field = "len" },
        see = { exercises = {} },
    },
}
