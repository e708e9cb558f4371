-- Whether each edit that a note offers is true, over the recorded cases.
--   lua fixes.lua CASES DIR FERRY RUSTC N OF    the Nth of OF parts; prints a line an edit:
--     ok|no|known TAB case TAB why TAB title
-- Each case's answer.rs is compiled, each fix's edits are applied alone and compiled again
-- (judge.lua). Lints are warnings: there the diagnostic itself has to go.

package.path = (arg[0]:match("^(.*)/") or ".") .. "/?.lua;" .. package.path
local judge = require "judge"

-- Edits that are not true alone, by case and a part of the title, and offered all the same.
local KNOWN = {
  -- The variant's path is what was meant; only then rustc can see that the match leaves one out.
  ["E0170/pattern-catch-all"] = "Red",
  ["unused_variables/variant"] = "Red",
}

local cases, dir, ferry, rustc, part, parts = arg[1], arg[2], arg[3], arg[4], tonumber(arg[5]), tonumber(arg[6])

local function list()
  local paths = {}
  for path in io.popen("ls -d " .. cases .. "/*/*/"):lines() do
    paths[#paths + 1] = path
  end
  return paths
end

-- Whether a diagnostic that is no error is there still.
local function stays(job, program, d, fix)
  local changed = judge.apply(program, fix.edits)
  if not changed then return "overlap" end
  local function count(compiled)
    local n = 0
    for _, other in ipairs(compiled.list) do
      if judge.kind(other) == judge.kind(d) then n = n + 1 end
    end
    return n
  end
  local before, after = judge.compile(job, program), judge.compile(job, changed)
  for kind, n in pairs(after.errors) do
    if n > (before.errors[kind] or 0) then return "adds " .. kind end
  end
  return count(after) < count(before) and "true" or "stays"
end

local function check(job, path)
  local name = path:match("([^/]+/[^/]+)/$")
  local program = judge.read(path .. "answer.rs")
  if not program then return end
  local compiled = judge.compile(job, program)
  local notes = judge.notes(job, compiled)
  for _, d in ipairs(compiled.list) do
    local note = judge.note_of(d, compiled, notes)
    for _, fix in ipairs(note and note.fixes or {}) do
      if #fix.edits > 0 then
        local why = d.level == "error" and judge.verdict(job, program, compiled, d, fix) or stays(job, program, d, fix)
        local known = KNOWN[name] and fix.title:find(KNOWN[name], 1, true)
        print(why == "true" and "ok" or known and "known" or "no", name, why, fix.title)
      end
    end
  end
end

local job = { dir = dir, ferry = ferry, rustc = rustc, edition = "2021", crate_type = "bin" }
for i, path in ipairs(list()) do
  if i % parts == part % parts then check(job, path) end
end
