-- The lint while_true: C's endless loop.

local lint = require "explain.lint"

return lint.module("while_true", {
    title = "while true is loop",
    model = "loop runs until a break, and rustc knows that: what it breaks with is its value, and a variable that is stored before the break "
        .. "has a value afterwards.",
    in_c = "while (1) and for (;;).",
    class = "D",
    fixes = { { title = "loop", when = "always" } },
}, function(f)
    return lint.note(f, { rule = "LOOP.endless", step = "C's while (1)", story = "while true on " .. lint.at(f) .. " is an endless loop, and "
        .. "loop says so.",
        in_c = "In C while (1) and for (;;) are the same, and the compiler knows. Here while is a test like any other, even of true: after the "
            .. "one on " .. lint.at(f) .. " rustc takes it that the body may never have run, so what it "
            .. "stores is not known to be there. After loop it is, and break x; gives the loop a value.",
        headline = "an endless loop is loop", class = "D", fixes = { { "loop", "always", "^use `loop`" } } })
end)
