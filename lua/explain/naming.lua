-- The lints about upper and lower case. C leaves that to taste; here a pattern is read by it.

local lint = require "explain.lint"
local say = require "ferry.say"

local M = {}

local function explain(f)
    local what, name, case = f.message:match("^([%a ]+) `([^`]+)` should have an? (.-) ?c?a?s?e? ?name")
    if not name then
        return nil
    end
    local global = what:match("constant") or what:match("static")
    return lint.note(f, { rule = "STYLE.name", step = "a name in another case than usual",
        story = "The " .. what .. " " .. say.q(name) .. " on " .. lint.at(f) .. " is not written in " .. case .. " case.",
        in_c = "C leaves names to taste, and " .. say.q(name) .. " is fine there. " .. (global and "Here readers tell by the letters what a "
            .. "pattern does: in a match a constant in scope is compared with, and any other name is a new variable that takes "
            .. "everything. The language does not mind which letters either has." or "Here every library keeps to one convention, so readers "
            .. "tell a type, a constant and a variable by their letters."),
        headline = "names of this kind are written in " .. case .. " case", class = "D",
        fixes = { { "the usual form", "nearly always, here and wherever it is used" }, { "#[allow(" .. (f.code or "…") .. ")] on the "
            .. "module", "for names taken over from C, as bindgen does" } } })
end

function M.module(code)
    return lint.module(code, { title = "A name in unusual case", model = "Types in CamelCase, functions and variables in snake_case, constants "
        .. "in CAPITALS.",
        in_c = "C leaves it to taste.", class = "D", fixes = { { title = "the usual form", when = "nearly "
            .. "always" }, { title = "#[allow]", when = "for names taken over from C" } } }, explain)
end

return M
