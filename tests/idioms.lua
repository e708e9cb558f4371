-- The files of lua/idioms/, for tests/packs/idioms.sh:
--   lua idioms.lua ROOT check        every fault, one a line; the exit code says whether there are any
--   lua idioms.lua ROOT index        what lua/idioms/index.lua should be
--   lua idioms.lua ROOT c_names      the same for lua/idioms/c_names.lua
--   lua idioms.lua ROOT emit FOLDER  FOLDER/idioms.rs, each Rust part in a module with its test, and
--                                    FOLDER/NAME.c with the options for it in FOLDER/NAME.flags

local root, what, folder = arg[1], arg[2], arg[3]
local HIGHEST, WIDEST, TITLE = 30, 72, 57 -- lines and columns of code, columns of a title

local FIELDS = { name = "string", group = "string", title = "string", words = "table", c = "string", rust = "string", changes = "table",
    codes = "table", exercise = "string", see = "table", test = "string", c_flags = "string" }
local OPTIONAL = { exercise = true, test = true, c_flags = true }

local function names_in(command)
    local names = {}
    for name in assert(io.popen(command)):lines() do
        names[#names + 1] = name
    end
    return names
end

local groups = dofile(root .. "/lua/idioms/groups.lua")
local rank = {}
for i, group in ipairs(groups) do
    rank[group] = i
end

local list, of = {}, {}
for _, file in ipairs(names_in("ls '" .. root .. "/lua/idioms'")) do
    if file ~= "index.lua" and file ~= "c_names.lua" and file ~= "groups.lua" then
        local x = dofile(root .. "/lua/idioms/" .. file)
        x.file = file:gsub("%.lua$", "")
        list[#list + 1] = x
        of[x.file] = x
    end
end
table.sort(list, function(a, b)
    local x, y = rank[a.group] or 0, rank[b.group] or 0
    if x ~= y then return x < y end
    return a.file < b.file
end)

local faults = 0
local function fault(x, fmt, ...)
    faults = faults + 1
    print(x.file .. ": " .. fmt:format(...))
end

local function check_fields(x)
    for field, value in pairs(x) do
        if field ~= "file" and FIELDS[field] ~= type(value) then
            fault(x, "the field %s is unknown or a %s", field, type(value))
        end
    end
    for field in pairs(FIELDS) do
        if not x[field] and not OPTIONAL[field] then
            fault(x, "the field %s is missing", field)
        end
    end
    if x.name ~= x.file then fault(x, "its name is %s", x.name) end
    if not rank[x.group] then fault(x, "the group \"%s\" is not in groups.lua", x.group) end
    if utf8.len(x.title) > TITLE then fault(x, "the title has more than %d columns", TITLE) end
    if #x.name > 19 then fault(x, "the name has more than 19 columns") end
end

local function check_code(x, which)
    local n = 0
    for line in x[which]:gmatch("([^\n]*)\n") do
        n = n + 1
        if utf8.len(line) > WIDEST then fault(x, "%s, line %d: more than %d columns", which, n, WIDEST) end
        if line:find("\t") or line:find("%s$") then fault(x, "%s, line %d: a tab or trailing blank", which, n) end
    end
    if n < 2 or n > HIGHEST then fault(x, "%s has %d lines", which, n) end
end

local function check_texts(x)
    if #x.changes < 2 or #x.changes > 4 then fault(x, "%d changes; 2 to 4 are wanted", #x.changes) end
    for _, text in ipairs(x.changes) do
        if not text:match("[.!?]$") then fault(x, "a change without a full stop: %s", text) end
        local _, ticks = text:gsub("`", "")
        if ticks % 2 ~= 0 then fault(x, "an odd number of backticks: %s", text) end
    end
end

-- A rule that notes can have: "CAST.wide" and "CAST" stand as such in the rules' text, or their
-- name is put together there; rustc's codes and lints are not known here.
local function is_rule(code, rules)
    if code:match("^C%.") then
        return rules:find('    ["' .. code:sub(3) .. '"] = {', 1, true)
    end
    local family = code:match("^%u[%u_]+")
    if not family then
        return code:match("^E%d%d%d%d$") or code:match("^[%l_]+$")
    end
    return rules:find('"' .. family .. '"', 1, true) or rules:find('"' .. family .. ".", 1, true)
end

local function check_links(x, exercises, rules)
    for _, code in ipairs(x.codes) do
        if not is_rule(code, rules) then fault(x, "no note has the code %s", code) end
    end
    for _, name in ipairs(x.see) do
        if not of[name] or name == x.name then fault(x, "see: there is no other idiom \"%s\"", name) end
    end
    if x.exercise and not exercises[x.exercise] then fault(x, "there is no exercise \"%s\"", x.exercise) end
end

local function check()
    local exercises, taken = {}, {}
    local rules = ""
    for _, file in ipairs(names_in("ls '" .. root .. "'/lua/explain/*.lua '" .. root .. "/lua/ferry/c_bugs.lua'")) do
        local f = assert(io.open(file))
        rules = rules .. f:read("a")
        f:close()
    end
    for _, dir in ipairs(names_in("ls -d '" .. root .. "'/exercises/*/*/")) do
        exercises["core/" .. dir:match("/%d*%-?([^/]+)/$")] = true
    end
    for _, x in ipairs(list) do
        local before = faults
        check_fields(x)
        if faults == before then
            check_code(x, "c")
            check_code(x, "rust")
            check_texts(x)
            check_links(x, exercises, rules)
            for _, word in ipairs { x.name, table.unpack(x.words) } do
                local key = word:lower()
                if taken[key] then fault(x, "\"%s\" is in %s too", word, taken[key]) end
                taken[key] = x.file
            end
        end
    end
    if #list < 64 then
        faults = faults + 1
        print(#list .. " idioms; 64 are wanted")
    end
    os.exit(faults == 0)
end

-- The entries, as many on a line as fit.
local function print_entries(entries)
    local line = "       "
    for _, entry in ipairs(entries) do
        if #line + #entry + 2 > 130 then
            print(line)
            line = "       "
        end
        line = line .. " " .. entry .. ","
    end
    print(line)
end

local MADE = "-- Made from the idioms by FERRY_RECORD=1 bash tests/packs/idioms.sh, which also compares."

local function c_names()
    local entries = {}
    for _, x in ipairs(list) do
        for _, word in ipairs { x.name, table.unpack(x.words) } do
            if word:match("^[%a_][%w_]*$") then
                entries[#entries + 1] = ("[%q] = %q"):format(word:lower(), x.name)
            end
        end
    end
    print(MADE .. "\n-- Words that may be names in C, in small letters, to idioms.\nreturn {")
    print_entries(entries)
    print("}")
end

local function index()
    local names, codes, keys, lines = {}, {}, {}, {}
    for i, x in ipairs(list) do
        names[i] = ("%q"):format(x.name)
        for _, code in ipairs(x.codes) do
            if not codes[code] then
                codes[code] = {}
                keys[#keys + 1] = code
            end
            table.insert(codes[code], ("%q"):format(x.name))
        end
    end
    table.sort(keys)
    for i, code in ipairs(keys) do
        lines[i] = ("[%q] = { %s }"):format(code, table.concat(codes[code], ", "))
    end
    print(MADE .. "\nreturn {\n    names = { -- by group, then by name")
    print_entries(names)
    print("    },\n    codes = {")
    print_entries(lines)
    print("    },\n}")
end

local function write(name, text)
    local f = assert(io.open(folder .. "/" .. name, "w"))
    assert(f:write(text))
    f:close()
end

local HEADERS = { "assert", "ctype", "errno", "fcntl", "inttypes", "limits", "pthread", "setjmp", "signal", "stdarg",
    "stdatomic", "stdbool", "stddef", "stdint", "stdio", "stdlib", "string", "threads", "time", "unistd", "endian", "getopt",
    "sys/mman", "sys/queue", "sys/stat", "sys/wait" }

local function emit()
    local rust, includes = { "#![allow(dead_code)]" }, "#define _GNU_SOURCE\n"
    for _, header in ipairs(HEADERS) do
        includes = includes .. "#include <" .. header .. ".h>\n"
    end
    for _, x in ipairs(list) do
        local module = "idiom_" .. x.name:gsub("[^%w]", "_")
        rust[#rust + 1] = ("mod %s {\n%s"):format(module, x.rust)
        if x.test then
            rust[#rust + 1] = ("    #[test]\n    fn holds() {\n%s    }"):format(x.test)
        end
        rust[#rust + 1] = "}"
        write(x.name .. ".c", includes .. "#line 1 \"" .. x.name .. "\"\n" .. x.c)
        write(x.name .. ".flags", (x.c_flags or "") .. "\n")
    end
    write("idioms.rs", table.concat(rust, "\n") .. "\n")
end

local actions = { check = check, index = index, c_names = c_names, emit = emit }
actions[what]()
