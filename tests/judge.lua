-- Judges the edits that notes offer: a program and one diagnostic of it in, which edits are
-- true out. An edit is true if the program with it alone, compiled again, has one diagnostic
-- of that kind less and no error that it had not before. Used by tests/fixrate and tests/cli.

package.path = (arg[0]:match("^(.*)/") or ".") .. "/?.lua;" .. package.path
local decode = require "json"

local M = {}

local function quoted(s)
  return "'" .. s:gsub("'", "'\\''") .. "'"
end

local function run(command)
  local p = assert(io.popen(command))
  local out = p:read("a")
  p:close()
  return out
end

function M.write(path, text)
  local f = assert(io.open(path, "wb"))
  f:write(text)
  f:close()
end

function M.read(path)
  local f = io.open(path, "rb")
  local text = f and f:read("a")
  if f then f:close() end
  return text
end

-- A kind of diagnostic: its code and its message without the reader's names.
function M.kind(d)
  local code = d.code and (type(d.code) == "table" and d.code.code or d.code) or ""
  return code .. " " .. d.message:gsub("`[^`]*`", "_"):gsub("%d+", "N")
end

-- What rustc says of a program: its JSON, the diagnostics, and how many errors of each kind.
function M.compile(job, program)
  M.write(job.dir .. "/main.rs", program)
  local out = run(("cd %s && %s --edition %s %s --crate-type %s --emit=mir -o /dev/null --error-format=json main.rs 2>&1")
    :format(quoted(job.dir), job.rustc, job.edition, job.flags or "", job.crate_type))
  local list, errors = {}, {}
  for line in out:gmatch("[^\n]+") do
    local d = line:sub(1, 1) == "{" and decode(line)
    if d and d.message and d.level and not d.message:match("^aborting due to") then
      list[#list + 1] = d
      if d.level:match("^error") then
        errors[M.kind(d)] = (errors[M.kind(d)] or 0) + 1
      end
    end
  end
  if out:find("internal compiler error", 1, true) then errors["ICE"] = 1 end
  return { json = out, list = list, errors = errors }
end

-- The notes for what rustc said, with the source at hand.
function M.notes(job, compiled)
  M.write(job.dir .. "/rustc.json", compiled.json)
  local out = run(("cd %s && %s explain --json - <rustc.json 2>/dev/null"):format(quoted(job.dir), quoted(job.ferry)))
  return out:sub(1, 1) == "{" and decode(out).notes or {}
end

local function place(d)
  for _, span in ipairs(d.spans) do
    if span.is_primary then
      return (d.code and d.code.code or "") .. ":" .. span.line_start .. ":" .. span.column_start
    end
  end
end

-- The note of one of the diagnostics: notes are in their order, and say code and place.
function M.note_of(wanted, compiled, notes)
  local nth, of = 0, place(wanted)
  for _, d in ipairs(compiled.list) do
    nth = nth + (place(d) == of and 1 or 0)
    if d == wanted then break end
  end
  for _, note in ipairs(notes) do
    if (note.code or "") .. ":" .. note.line .. ":" .. note.column == of then
      nth = nth - 1
      if nth == 0 then return note end
    end
  end
end

-- The program with all edits of one fix in it; nil if they overlap or leave the program.
function M.apply(program, edits)
  local sorted = table.move(edits, 1, #edits, 1, {})
  table.sort(sorted, function(a, b)
    if a.byte ~= b.byte then return a.byte < b.byte end
    return a.byte_end < b.byte_end
  end)
  local parts, at = {}, 0
  for _, edit in ipairs(sorted) do
    if edit.byte < at or edit.byte_end < edit.byte or edit.byte_end > #program then return nil end
    parts[#parts + 1] = program:sub(at + 1, edit.byte)
    parts[#parts + 1] = edit.text
    at = edit.byte_end
  end
  parts[#parts + 1] = program:sub(at + 1)
  return table.concat(parts)
end

-- Whether the fix duplicates a value.
function M.is_clone(fix)
  for _, edit in ipairs(fix.edits) do
    if edit.text:find("clone", 1, true) or edit.text:find("to_owned()", 1, true) or edit.text:find("to_vec()", 1, true)
      or edit.text:find(".to_string()", 1, true) then
      return true
    end
  end
  return false
end

-- Whether the fix duplicates what rustc says is lent for writing: then writes are lost.
local function clones_writer(fix, diagnostic)
  for _, edit in ipairs(fix.edits) do
    for _, span in ipairs(edit.text:find("clone", 1, true) and diagnostic.spans or {}) do
      if (span.label or ""):find("mutable borrow", 1, true) and not span.label:find("immutable", 1, true)
        and edit.byte >= span.byte_start and edit.byte <= span.byte_end + 1 then
        return true
      end
    end
  end
  return false
end

-- "true", or why not. `before` is what rustc said of the program as it is.
function M.verdict(job, program, before, diagnostic, fix)
  local changed = M.apply(program, fix.edits)
  if not changed then return "overlap" end
  if clones_writer(fix, diagnostic) then return "clone of a writer" end
  local after = M.compile(job, changed)
  local kind = M.kind(diagnostic)
  for name, count in pairs(after.errors) do
    if name ~= kind and count > (before.errors[name] or 0) then return "adds " .. name end
  end
  if (after.errors[kind] or 0) >= (before.errors[kind] or 0) then return "stays" end
  return "true"
end

return M
