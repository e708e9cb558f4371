-- E0005: a let whose pattern does not fit every value.

local patterns = require "explain.patterns"
local twins = require "ferry.twins_null"

return {
    code = "E0005", needs_subject = false, explain = patterns.refutable,
    page = {
        code = "E0005", title = "A let that fits only some values",
        model = "let takes a value apart without a second branch, so its pattern has to fit every value. Where it may not, let … else, if let or "
            .. "match give the other branch.",
        in_c = "u.member of a tagged union without a look at the tag; a pointer followed without a test for NULL.",
        class = "A", c_bug = "read of a union member that was never stored", cwe = 457,
        fixes = {
            { title = "let … else { return }", when = "when there is nothing more to do without it" },
            { title = "if let", when = "when only this case matters" },
            { title = "match", when = "when every case has its own branch" },
        },
        twin = twins.union { subject = "event", name = "key", wanted = "KEY", other = "QUIT" },
        see = { exercises = {} },
    },
}
