-- The work of tests/fixrate.
--   lua fixrate.lua rows DATA CODE SAMPLE DIR   shares the rows out to DIR/shard.N (two of them)
--   lua fixrate.lua work DIR N FERRY RUSTC      judges the edits of a shard: DIR/result.N
--   lua fixrate.lua report DIR LIST             adds the results up
-- A row: { program, edition, flags, diagnostic = rustc's, without nesting }.

package.path = (arg[0]:match("^(.*)/") or ".") .. "/?.lua;" .. package.path
local judge = require "judge"
local decode = require "json"

local SHARDS = 2
local HARD = { E0499 = true, E0502 = true, E0506 = true, E0597 = true, E0515 = true }
local FIELDS = { "rows", "apart", "offered", "edits", "true_edits", "repaired", "plain", "hard_edits", "hard_true" }

local function code_of(row)
  local code = row.diagnostic.code
  return type(code) == "string" and code or "-"
end

local function rows(data, code, sample, dir)
  local all = {}
  for line in io.popen("gzip -dcf " .. data):lines() do
    if code == "" or code_of(decode(line)) == code then all[#all + 1] = line end
  end
  if sample > 0 then
    math.randomseed(7)
    for i = #all, 2, -1 do
      local j = math.random(i)
      all[i], all[j] = all[j], all[i]
    end
    for i = #all, sample + 1, -1 do all[i] = nil end
  end
  local files = {}
  for i = 1, SHARDS do files[i] = assert(io.open(dir .. "/shard." .. i, "w")) end
  for i, line in ipairs(all) do files[i * SHARDS // (#all + 1) + 1]:write(line, "\n") end
  for _, f in ipairs(files) do f:close() end
end

-- The words of a row's flags that are about the program: --cfg and the crate's type.
local function flags_of(row)
  local list, i = {}, 1
  while row.flags[i] do
    if row.flags[i] == "--cfg" then
      list[#list + 1] = "--cfg " .. row.flags[i + 1]
      i = i + 1
    end
    i = i + 1
  end
  return table.concat(list, " ")
end

local function primary(d)
  for _, span in ipairs(d.spans) do
    if span.is_primary then return span end
  end
end

-- rustc's diagnostic that is the row's.
local function find(row, compiled)
  local wanted = primary(row.diagnostic)
  for _, d in ipairs(compiled.list) do
    local at = primary(d)
    if at and wanted and d.message == row.diagnostic.message and at.byte_start == wanted.byte_start
      and at.byte_end == wanted.byte_end then
      return d
    end
  end
end

-- What rustc and ferry say of a program; the rows of one program follow each other.
local last = {}

local function look(job, program)
  local key = table.concat({ job.edition, job.flags, job.crate_type, program }, "\0")
  if last.key ~= key then
    local compiled = judge.compile(job, program)
    last = { key = key, compiled = compiled, notes = judge.notes(job, compiled) }
  end
  return last.compiled, last.notes
end

local function prepare(job, row)
  job.edition, job.flags = row.edition, flags_of(row)
  local first = row.program:match("fn%s+main%s*%(") and "bin" or "lib"
  for _, crate_type in ipairs { first, first == "bin" and "lib" or "bin" } do
    job.crate_type = crate_type
    local compiled, notes = look(job, row.program)
    local d = find(row, compiled)
    if d then return compiled, d, judge.note_of(d, compiled, notes) end
  end
end

local function work(dir, shard, ferry, rustc)
  local job = { dir = dir .. "/work." .. shard, ferry = ferry, rustc = rustc }
  os.execute("mkdir -p " .. job.dir)
  local out = assert(io.open(dir .. "/result." .. shard, "w"))
  for line in io.lines(dir .. "/shard." .. shard) do
    local row = decode(line)
    local compiled, d, note = prepare(job, row)
    local head = row.id .. "\t" .. row.i .. "\t" .. code_of(row) .. "\t"
    if not d then
      out:write(head, "apart\n")
    else
      local any
      for _, fix in ipairs(note and note.fixes or {}) do
        if #(fix.edits or {}) > 0 then
          any = true
          out:write(head, "edit\t", judge.verdict(job, row.program, compiled, d, fix), "\t",
            judge.is_clone(fix) and "clone" or "plain", "\t", fix.title, "\n")
        end
      end
      out:write(any and "" or head .. "none\t" .. (note and note.rule or "no note") .. "\n")
    end
    out:flush()
  end
  out:close()
end

local function add(sums, key, field)
  sums[key] = sums[key] or {}
  sums[key][field] = (sums[key][field] or 0) + 1
end

-- One row's lines as they count for one key.
local function count(sums, key, results)
  add(sums, key, "rows")
  if results[1].kind == "apart" then return add(sums, key, "apart") end
  local repaired, plain
  for _, r in ipairs(results) do
    if r.kind == "edit" then
      add(sums, key, "edits")
      if r.verdict == "true" then
        add(sums, key, "true_edits")
        repaired, plain = true, plain or r.how == "plain"
      end
    end
  end
  if results[1].kind == "edit" then add(sums, key, "offered") end
  if repaired then add(sums, key, "repaired") end
  if plain then add(sums, key, "plain") end
end

local function percent(a, b)
  return b > 0 and ("%5.1f"):format(100 * a / b) or "    -"
end

local function print_row(name, s)
  for _, field in ipairs(FIELDS) do s[field] = s[field] or 0 end
  local rows_here = s.rows - s.apart
  print(("%-8s %5d %5d %7d %6d %6d %6s%% %8d %6s%% %6d %6s%%"):format(name, rows_here, s.apart, s.offered, s.edits, s.true_edits,
    percent(s.true_edits, s.edits), s.repaired, percent(s.repaired, rows_here), s.plain, percent(s.plain, rows_here)))
end

local function report(dir, list)
  local by_row, order = {}, {}
  for shard = 1, SHARDS do
    for line in io.lines(dir .. "/result." .. shard) do
      local id, i, code, kind, verdict, how, title = line:match("^([^\t]*)\t([^\t]*)\t([^\t]*)\t(%a+)\t?([^\t]*)\t?([^\t]*)\t?(.*)$")
      local key = id .. " " .. i
      if not by_row[key] then
        by_row[key] = { code = code, id = key }
        order[#order + 1] = key
      end
      table.insert(by_row[key], { kind = kind, verdict = verdict, how = how, title = title })
      if list ~= "" and kind == "edit" and verdict ~= "true" then print(code, id, i, verdict, title) end
    end
  end
  local sums, codes = {}, {}
  for _, key in ipairs(order) do
    local row = by_row[key]
    if not sums[row.code] then codes[#codes + 1] = row.code end
    count(sums, row.code, row)
    count(sums, "all", row)
    if HARD[row.code] then count(sums, "the five", row) end
  end
  table.sort(codes, function(a, b) return sums[a].rows > sums[b].rows end)
  print("code      rows apart offered  edits   true   true% repaired  share  no copy  share")
  for _, code in ipairs(codes) do print_row(code, sums[code]) end
  for _, key in ipairs { "the five", "all" } do
    if sums[key] then print_row(key, sums[key]) end
  end
end

if arg[1] == "rows" then
  rows(arg[2], arg[3], tonumber(arg[4]), arg[5])
elseif arg[1] == "work" then
  work(arg[2], arg[3], arg[4], arg[5])
else
  report(arg[2], arg[3])
end
