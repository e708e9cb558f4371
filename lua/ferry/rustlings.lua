-- Exercises in rustlings' format (info.toml with format_version = 1, exercises/, solutions/) as those of a pack.
-- Texts in, texts out: pack/rustlings.c reads and writes the files.

local syntax = require "ferry.syntax"
local toml = require "ferry.toml"

local M = {}

local NAME, NAME_MOST, HINT_MOST = "^%w[%w._-]*$", 60, 1900

local function is_name(s)
    return type(s) == "string" and #s <= NAME_MOST and s:find(NAME) ~= nil and not s:find("%.$")
end

-- What turns the direction of a text, and the controls of ISO 6429: in a terminal, both can show what is not there.
local UNSEEN = { "[\0-\8\11-\31\127]", "\194[\128-\159]", "\216\156", "\226\128[\142\143\170-\174]", "\226\129[\166-\169]" }

local function clean(text)
    text = text:gsub("\r\n", "\n")
    for _, pattern in ipairs(UNSEEN) do text = text:gsub(pattern, "") end
    return text
end

-- "06_move_semantics" is about "move semantics".
local function topic(dir)
    return (dir:gsub("^[%d_-]+", ""):gsub("[_-]+", " "))
end

local function title(name)
    local words = name:gsub("[_-]+", " "):gsub("(%a)(%d+)$", "%1 %2")
    return words:sub(1, 1):upper() .. words:sub(2)
end

-- What Cargo.toml says of all exercises: the edition, and the crates that they may use.
local function cargo(text)
    local t = text and toml.read(text) or {}
    local package = type(t.package) == "table" and t.package or {}
    local shared = type(t.workspace) == "table" and type(t.workspace.package) == "table" and t.workspace.package or {}
    local crates = {}
    for _, key in ipairs { "dependencies", "dev-dependencies" } do
        for name in pairs(type(t[key]) == "table" and t[key] or {}) do
            crates[#crates + 1] = (name:gsub("-", "_"))
        end
    end
    table.sort(crates)
    local edition = type(package.edition) == "string" and package.edition or shared.edition
    return type(edition) == "string" and edition or "2024", crates
end

-- Rows in the order of the file. A folder that comes back, as that of the quizzes does, is a chapter each time.
function M.info(text, cargo_text)
    local t, what = toml.read(text)
    if not t then return { error = what } end
    if t.format_version ~= 1 then
        return { error = "format_version = 1 expected: only rustlings 6 and what is made for it is read" }
    end
    if type(t.exercises) ~= "table" or not t.exercises[1] then return { error = "it has no [[exercises]]" } end
    local edition, crates = cargo(cargo_text)
    local rows, chapters, last, number, seen = {}, 0, nil, 0, {}
    for _, x in ipairs(t.exercises) do
        local dir = type(x) == "table" and x.dir or ""
        local row = { name = x.name, edition = edition, crates = crates, test = x.test ~= false, strict = x.strict_clippy == true,
            solved = x.skip_check_unsolved == true, hint = type(x.hint) == "string" and clean(x.hint) or "" }
        if not is_name(x.name) then
            row.name, row.reason = tostring(x.name), "its name is none that a folder of ferry's may have"
        elseif seen[x.name] then
            row.reason = "another exercise has its name"
        elseif dir ~= "" and not is_name(dir) then
            row.reason = "its folder lies deeper than in exercises/, or has a name that ferry's may not have"
        end
        seen[row.name] = true
        if dir ~= last then chapters, number = chapters + 1, 0 end
        last, number = dir, number + 1
        if not row.reason then
            local below = dir == "" and "" or dir .. "/"
            row.topic = topic(dir == "" and "exercises" or dir)
            row.chapter = string.format("%02d-%s", chapters, row.topic:gsub(" ", "-"))
            row.folder = string.format("%02d-%s", number, x.name)
            row.start = string.format("exercises/%s%s.rs", below, x.name)
            row.solution = string.format("solutions/%s%s.rs", below, x.name)
            row.readme = string.format("exercises/%sREADME.md", below)
        end
        rows[#rows + 1] = row
    end
    return { exercises = rows }
end

-- Tokens i … of the shape that spell `words`.
local function spells(s, i, words)
    for n, word in ipairs(words) do
        if syntax.word(s, i + n - 1) ~= word then return false end
    end
    return true
end

-- The module for tests: { from, to } of it with its attributes, its body and the body's tokens. nil if there is
-- none; false and the reason if it is of another form.
local function test_module(text)
    local s = syntax.of(text)
    if not s then return false, "its brackets do not match, so its tests cannot be found" end
    local found
    for i = 1, s.n do
        if s.up[i] == 0 and spells(s, i, { "#", "[", "cfg", "(", "test", ")", "]" }) then
            local at = i + 7
            while s.kind[at] == "#" and s.mate[at + 1] do at = s.mate[at + 1] + 1 end
            if syntax.word(s, at) == "pub" then at = at + 1 end
            if found then return false, "it has code for tests in several places" end
            if syntax.word(s, at) ~= "mod" or s.kind[at + 2] ~= "{" then
                return false, "it has code for tests outside of a module"
            end
            local open, words, lines = at + 2, {}, false
            for t = open + 1, s.mate[open] - 1 do
                words[#words + 1] = syntax.word(s, t)
                lines = lines or s.kind[t] == "str" and words[#words]:find("\n", 1, true) ~= nil
            end
            found = { from = s.from[i], to = s.to[s.mate[open]], body = text:sub(s.to[open] + 1, s.from[s.mate[open]] - 1),
                words = words, lines = lines }
        end
    end
    return found
end

-- The names of the tests that are run; nil and the reason if ferry cannot seal them.
local function test_names(module)
    local names, words = {}, module.words
    for i, word in ipairs(words) do
        if word == "mod" then return nil, "its tests lie in modules of their own" end
        if word == "test" and words[i - 1] == "[" and words[i + 1] == "]" then
            local at, ignored = i, false
            while words[at] and words[at] ~= "fn" do
                ignored = ignored or words[at] == "ignore"
                at = at + 1
            end
            local stop = at
            while words[stop] and words[stop] ~= "{" do stop = stop + 1 end
            for k = at, stop do
                if words[k] == ">" and words[k - 1] == "-" then
                    return nil, string.format("its test `%s` returns a result", words[at + 1])
                end
            end
            if not ignored then names[#names + 1] = words[at + 1] end
        end
    end
    return names
end

local ITEMS = { "fn", "struct", "enum", "trait", "const", "static", "type", "union", "mod", "macro_rules!" }

-- The names that a text, which may lack brackets, gives to functions, types and the like.
local function items(text)
    local names = {}
    for _, word in ipairs(ITEMS) do
        for name in text:gmatch("%f[%w_]" .. word .. "%s+([%w_]+)") do names[name] = true end
    end
    return names
end

-- Whether the solution's tests ask for something that only the solution has.
local function asks_more(start, solution, module)
    local theirs, ours = items(start), items(solution)
    local own = items(module.body)
    for _, word in ipairs(module.words) do
        if ours[word] and not theirs[word] and not own[word] then return true end
    end
    return false
end

local function tidy(text)
    return (text:gsub("^%s*\n", ""):gsub("%s+$", "") .. "\n")
end

-- The body as a file of tests. ferry has everything of the answer's in scope there.
local function outdent(module)
    local text = module.lines and module.body or module.body:gsub("\n    ", "\n")
    return tidy((("\n" .. text):gsub("\n *use super::%*;", "", 1)))
end

local function without(text, module)
    local behind = text:sub(module.to + 1)
    return (text:sub(1, module.from - 1):gsub("%s+$", "") .. "\n" .. (behind:find("%S") and "\n" .. tidy(behind) or ""))
end

local MAIN = [[
use std::process::{ExitCode, Termination};

#[test]
fn main_runs_and_succeeds() {
    assert_eq!(main().report(), ExitCode::SUCCESS);
}
]]

-- What an exercise of one file cannot have; nil if it has none of it.
local function foreign(text, crates)
    local s = syntax.of(text) -- a start may lack a bracket
    for i = 1, s and s.n or 0 do
        local word = syntax.word(s, i)
        if word == "mod" and s.kind[i + 1] == "id" and s.kind[i + 2] == ";" then
            return string.format("it consists of several files: `mod %s;`", syntax.word(s, i + 1))
        elseif syntax.word(s, i + 1) == "!" and (word == "include" or word == "include_str" or word == "include_bytes") then
            return string.format("it consists of several files: `%s!`", word)
        elseif syntax.word(s, i + 1) == "!" and (word == "env" or word == "option_env") then
            return string.format("it reads what a build script sets: `%s!`", word)
        end
        for _, crate in ipairs(crates) do
            if word == crate and s.kind[i] == "id" and (syntax.word(s, i + 1) == ":" and syntax.word(s, i + 2) == ":"
                or syntax.word(s, i - 1) == "use" or syntax.word(s, i - 1) == "crate") then
                return string.format("it needs the crate `%s`; ferry has none but std", crate)
            end
        end
    end
    return nil
end

local function has_main(text)
    local s = syntax.of(text)
    for i = 1, s and s.n or 0 do
        if s.up[i] == 0 and spells(s, i, { "fn", "main", "(" }) then return true end
    end
    return false
end

-- Where the learner is to write tests, the file is taken over whole. Those of the solution are run as well, if every
-- solution has what they ask for.
local function tests_to_write(start, solution, module, names)
    local parts = { start = start, solution = solution, keep = {} }
    for _, name in ipairs(names) do
        if start:find("fn " .. name .. "(", 1, true) then parts.keep[#parts.keep + 1] = "fn " .. name .. "(" end
    end
    if #names > 0 and not asks_more(start, solution, module) then
        parts.tests = outdent(module)
        parts.note = "the learner writes its tests: those of the solution are run as well"
        return parts
    end
    if not has_main(solution) then return nil, "it has no test that could be told from the learner's own" end
    parts.tests, parts.note = MAIN, "its tests are the learner's own: what they ask for is not checked"
    return parts
end

-- The start, solution and tests; nil and the reason.
local function split(row, start, solution)
    if not row.test then
        if not has_main(solution) then return nil, "it has neither tests nor a main" end
        return { start = start, solution = solution, tests = MAIN, keep = {} }
    end
    local theirs, why = test_module(start)
    local ours, why_not = test_module(solution)
    if ours == false or theirs == false and syntax.of(start) then return nil, why_not or why end
    if not ours or theirs == nil then return nil, "it has no module for tests, though info.toml says so" end
    local names, reason = test_names(ours)
    if not names then return nil, reason end
    if not theirs then return tests_to_write(start, solution, ours, names) end
    local same = table.concat(theirs.words, " ") == table.concat(ours.words, " ")
    if not same and theirs.body:find("TODO", 1, true) then return tests_to_write(start, solution, ours, names) end
    names, reason = test_names(theirs)
    if not names or #names == 0 then return nil, reason or "its module for tests has no #[test] that is run" end
    return { start = without(start, theirs), solution = without(solution, ours), tests = outdent(theirs), keep = {} }
end

local function quoted(s)
    return '"' .. s:gsub('[\\"]', "\\%0"):gsub("%c", function(c) return string.format("\\%d", c:byte()) end) .. '"'
end

local function long(s)
    if not s:find("\n") then return quoted(s) end
    local level = "="
    while s:find("]" .. level, 1, true) do level = level .. "=" end
    return "[" .. level .. "[\n" .. s .. "]" .. level .. "]"
end

local function list(words)
    local all = {}
    for i, word in ipairs(words) do all[i] = quoted(word) end
    return "{ " .. table.concat(all, ", ") .. " }"
end

-- The hint, in as many as its length asks for, divided between paragraphs where that can be.
local function hints(text)
    local rest, all = text:gsub("%s+$", ""), {}
    while #rest > HINT_MOST do
        local cut, at = nil, 1
        while at and at < HINT_MOST do
            at = rest:find("\n\n", at + 1, true)
            cut = at and at < HINT_MOST and at or cut
        end
        cut = cut or utf8.offset(rest, 0, HINT_MOST) - 1
        all[#all + 1] = long(rest:sub(1, cut))
        rest = rest:sub(cut + 1):gsub("^%s+", "")
    end
    all[#all + 1] = long(rest ~= "" and rest or "Its author gives no hint.")
    return all
end

local function manifest(row, parts)
    local out = {}
    local function line(...) out[#out + 1] = string.format(...) end
    line("-- rustlings tells neither difficulty nor minutes: both are guesses")
    line("return {\n  id = %s,\n  title = %s,\n  kind = \"fix\",\n  difficulty = 2,\n  minutes = 10,", quoted(row.name),
        quoted(title(row.name)))
    line("  concepts = %s,\n  c = false,\n  rust = {\n    start = \"start.rs\",\n    solution = \"solution.rs\",\n    tests = \"tests.rs\",",
        list { row.topic })
    if row.edition ~= "2024" then line("    edition = %s,", quoted(row.edition)) end
    if row.strict then line("    lints = { strict = true },") end
    local rules = {}
    if not (parts.start .. parts.solution):find("%f[%w_]unsafe%f[^%w_]") then rules[1] = 'forbid = { "unsafe" }' end
    if parts.keep[1] then rules[#rules + 1] = "keep = " .. list(parts.keep) end
    if rules[1] then line("    rules = { %s },", table.concat(rules, ", ")) end
    line("  },\n  class = \"D\",\n  hints = { %s },\n}", table.concat(hints(row.hint), ", "))
    return table.concat(out, "\n") .. "\n"
end

-- The comment that the exercise opens with.
local function lesson(row, start)
    local lines = {}
    for line in (start .. "\n"):gmatch("([^\n]*)\n") do
        local words = line:match("^//%f[^/!] ?(.*)$")
        if not words then break end
        lines[#lines + 1] = words
    end
    local text = table.concat(lines, "\n")
    if not text:find("%S") then
        text = row.test and "Make it build, and pass its tests." or "Make it build, and run to its end."
    end
    if row.strict then text = text .. "\n\nNeither rustc nor clippy may warn of anything." end
    return string.format("## %s\n\n%s\n", title(row.name), text)
end

-- The exercise's files, { name, text } each, and notes; or the reason why it is left out.
function M.exercise(row, start, solution)
    start, solution = start:gsub("\r\n", "\n"), solution:gsub("\r\n", "\n")
    if clean(start) ~= start or clean(solution) ~= solution or not utf8.len(start .. solution .. row.hint) then
        return { reason = "it has characters that a terminal would not show as they are, or is not UTF-8" }
    end
    if row.solved then return { reason = "nothing is to be solved: it passes as it is" } end
    local reason = foreign(start, row.crates) or foreign(solution, row.crates)
    local parts, why = nil, nil
    if not reason then parts, why = split(row, start, solution) end
    if not parts then return { reason = reason or why } end
    local notes = { parts.note }
    if row.hint:find("```", 1, true) then notes[#notes + 1] = "its hint has a block of code, which is shown as it is written" end
    return { notes = notes, files = {
        { name = "exercise.lua", text = manifest(row, parts) },
        { name = "lesson.md", text = lesson(row, start) },
        { name = "start.rs", text = parts.start },
        { name = "solution.rs", text = parts.solution },
        { name = "tests.rs", text = parts.tests },
    } }
end

-- chapter.md, from the README of the folder where there is one.
function M.chapter(row, readme)
    local heading = title(row.topic)
    if not readme or not readme:find("%S") then return "# " .. heading .. "\n" end
    readme = clean(readme)
    return readme:find("^# ") and readme or "# " .. heading .. "\n\n" .. readme
end

function M.pack(id, chapters)
    local rows = {}
    for i, chapter in ipairs(chapters) do rows[i] = "    " .. quoted(chapter) .. "," end
    return string.format("-- imported from a repository in rustlings' format\nreturn {\n  format = 1,\n  id = %s,\n  version = \"1.0.0\",\n"
        .. "  title = %s,\n  licence = \"that of the original\",\n  authors = {},\n  chapters = {\n%s\n  },\n}\n", quoted(id),
        quoted(title(id)), table.concat(rows, "\n"))
end

return M
