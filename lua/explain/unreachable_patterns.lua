-- The lint unreachable_patterns: an arm behind one that already takes everything it could take.

local enums = require "explain.enums"
local lint = require "explain.lint"
local say = require "ferry.say"
local shape = require "ferry.shape"

return lint.module("unreachable_patterns", {
    title = "An arm that no value reaches",
    model = "match tries its arms from top to bottom and takes the first that fits; a plain name fits everything.",
    in_c = "A switch jumps: default may stand anywhere, and a case that is there twice is an error.",
    class = "C",
    fixes = { { title = "_ last", when = "for C's default" }, { title = "take the arm out, or change its range", when = "when it is covered "
        .. "already" },
        { title = "the path, Type::Name", when = "when a constant was meant" } },
}, function(f)
    local by, how = shape.label(f, "^(matches .*)$")
    local several = not by and shape.label(f, "^multiple earlier patterns")
    local code = shape.name(f.primary, "the pattern")
    local cover = by and shape.code(by)
    local name = cover and cover:match("^[%a_][%w_]*$") and cover ~= "_" and cover
    local all = how and how:find("any value", 1, true)
    if not by and not several then
        return lint.note(f, { rule = "ARM.covered", step = "no value comes this far", story = say.capital(code) .. " on " .. lint.at(f) .. " is "
            .. "taken by the arms above it.",
            in_c = "A switch with two cases for one value is an error in C (duplicate case value). Here the first arm that fits wins, and "
                .. "" .. lint.at(f) .. " gets nothing.",
            headline = "no value reaches this arm", class = "D", fixes = { { "take the arm out", "when it is left over" }, { "change its "
                .. "pattern", "when it was to take what is left" } } })
    end
    local at = say.line(by.line)
    local enum, path
    if name then
        enum, path = enums.with_variant(f.d.source, name)
    end
    return lint.note(f, { rule = name and "ARM.name" or all and "ARM.default" or "ARM.covered", step = "no value comes this "
        .. "far", steps = { { by, "used", name and say.q(name) .. " is a new variable here, and takes everything"
            or "this takes it before" } },
        story = say.capital(code) .. " on " .. lint.at(f) .. " is never reached: " .. (cover and say.q(cover) or "the arm") .. " on "
            .. "" .. at .. " takes " .. (all and "everything." or "all its values."),
        in_c = name and "In C case " .. name .. ": compares with an enumerator or macro of that name, and is an error if there is none. Here a "
            .. "name without a path that rustc does not know as a constant is a new variable: " .. say.q(name) .. " on " .. at .. " takes every "
            .. "value, and "
            .. "the arms below are dead."
            or all and "In C default: may stand first, as on " .. at .. "; a switch jumps to the case that fits. match goes from top to bottom, "
                .. "so what stands below _ is never looked at."
            or "C refuses two cases for one value (duplicate case value), and so does gcc for its ranges, case 0 ... 9. Here the first arm that "
                .. "fits wins, so " .. lint.at(f) .. " gets nothing.",
        headline = name and say.q(name) .. " is a variable and takes everything" or all and "_ stands above this arm" or "no value reaches this "
            .. "arm", class = all and "C" or "D", cause = enum and enums.cause(enum),
        fixes = name and name:match("^%u") and { { path or "the path, Type::" .. name, "for a" .. (path and " pattern" or " variant") }, { "a constant of that name in scope, by "
            .. "use", "for a number" } }
            or name and { { "x if x == " .. name .. " => as the arm", "to compare with the variable " .. name }, { "const "
                .. "" .. name:upper() .. ", in scope", "for a number that is always the same" } }
            or all and { { "move the arm on " .. at .. " to the end", "nearly always" } }
            or { { "take the arm out", "when it is left over" }, { "move it above " .. at, "when it is the exception from the range" } } })
end)
