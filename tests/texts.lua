-- What the lessons quote and show, for tests/packs/texts.sh:
--   lua texts.lua ROOT FOLDER [ID…]   every fault, one a line; the exit code says whether there are any
-- A block ```text is what a tool prints: its lines, in their order, are looked for in what the tools
-- really print about the exercise's files; "..." or "…" stands for what is left out. Code in a line,
-- that reads like a sentence of four words or more, is looked for there too, and in the files. A block ```rust or
-- ```c compiles, by itself or behind the exercise's file; one marked `rust,compile_fail` does not.

local root, folder = arg[1], arg[2]
local only = {}
for i = 3, #arg do only[arg[i]] = true end

local WORDS = 4 -- in code in a line, from which on it is taken for a quotation
local CODE = {} -- what begins like this is code, and has no tool that says it
for word in ("const enum fn for if impl let loop match mut pub return sizeof static struct typedef unsafe use while"):gmatch("%a+") do
    CODE[word] = true
end

local function read(path)
    local f = io.open(path, "rb")
    if not f then return nil end
    local text = f:read("a")
    f:close()
    return text
end

local function write(path, text)
    local f = assert(io.open(path, "wb"))
    f:write(text)
    f:close()
end

local function lines_of(command)
    local list = {}
    for line in assert(io.popen(command)):lines() do list[#list + 1] = line end
    return list
end

-- Runs it in the folder; what it prints, and whether it succeeded.
local function run(command)
    local p = assert(io.popen("cd '" .. folder .. "' && export LC_ALL=C && { " .. command .. "\n} 2>&1 </dev/null"))
    local text = p:read("a")
    return text, (p:close())
end

local function plain(text)
    return (text:gsub("%s+", " "):gsub("^ ", ""):gsub(" $", ""))
end

-- Without what differs from run to run and from machine to machine: process ids, folders, addresses.
local function steady(text, address)
    text = text:gsub("\27%[[%d;]*m", ""):gsub("==%d+==", ""):gsub("/[%w%./_+-]*/", "")
    text = text:gsub("0x%x+ in ", address):gsub("%(BuildId: %x+%)", "")
    return plain(text)
end

-- Whether the parts are in the text, one behind the other.
local function holds(text, parts)
    local at = 1
    for _, part in ipairs(parts) do
        local _, to = text:find(part, at, true)
        if not to then return false end
        at = to + 1
    end
    return true
end

local function parts_of(quoted)
    local parts = {}
    for line in quoted:gmatch("[^\n]+") do
        for part in (line:gsub("…", "...") .. "..."):gmatch("(.-)%.%.%.") do
            part = plain(part)
            if part ~= "" then parts[#parts + 1] = part end
        end
    end
    return parts
end

local ASAN = "-fsanitize=address,undefined,float-cast-overflow -fno-sanitize-recover=undefined,float-cast-overflow"
local ENV = "ASAN_OPTIONS=detect_stack_use_after_return=1:strict_string_checks=1:allocator_may_return_null=1:color=never "
    .. "UBSAN_OPTIONS=print_stacktrace=1 TSAN_OPTIONS=color=never RUST_BACKTRACE=0 timeout -k 1 10 "
local GCC = "gcc -std=gnu11 -g -fno-omit-frame-pointer -Wall -Wextra -pthread "
local RUSTC = "rustc --edition 2024 --color=never "

-- The commands that say something of the file, the likeliest first.
local function of_c(file)
    local list = {}
    local function add(flags, how)
        list[#list + 1] = GCC .. flags .. " " .. file .. " -o prog -lm && " .. ENV .. how .. "./prog"
    end
    add("-O0 " .. ASAN, "")
    add("-O0", "")
    add("-O2", "")
    add("-O1 -fsanitize=thread", "setarch -R ")
    list[#list + 1] = GCC .. "-O0 -fanalyzer -c " .. file .. " -o prog.o"
    add("-O0", "valgrind --track-origins=yes --leak-check=full ")
    list[#list + 1] = GCC .. "-O2 -D_FORTIFY_SOURCE=2 -Wconversion -Wformat=2 -c " .. file .. " -o prog.o"
    list[#list + 1] = GCC .. "-m32 -O0 -c " .. file .. " -o prog.o"
    return list
end

local function of_rust(file, tests)
    local list = {}
    if tests then
        list[1] = "{ cat " .. file .. "; echo; printf '#[cfg(test)] mod ferry_tests { use super::*;\\n'; cat " .. tests
            .. "; echo '}'; } >answer.rs; " .. RUSTC .. "--test answer.rs -o prog && " .. ENV .. "./prog"
    end
    for _, flags in ipairs { "", "-O " } do
        list[#list + 1] = "cp " .. file .. " answer.rs; " .. RUSTC .. flags .. "answer.rs -o prog && " .. ENV .. "./prog"
    end
    list[#list + 1] = "cp " .. file .. " answer.rs; " .. RUSTC .. "--crate-type lib --emit=metadata answer.rs"
    list[#list + 1] = "cp " .. file .. " answer.rs; clippy-driver --edition 2024 --color=never --crate-type lib --emit=metadata answer.rs"
    return list
end

-- All that can be asked about the exercise; each is run when something is not found before it.
local function commands_of(x, wrong)
    local list = {}
    local function add(more)
        table.move(more, 1, #more, #list + 1, list)
    end
    local rust, c = x.rust or {}, x.c or {}
    if c.file and x.kind ~= "ffi" and x.kind ~= "ffic" then add(of_c(c.file)) end
    for _, file in ipairs { rust.start or false, rust.file or false, rust.solution or false } do
        if file then add(of_rust(file, rust.tests)) end
    end
    for _, name in ipairs(wrong) do
        if name:find("%.rs$") then add(of_rust("wrong/" .. name, rust.tests)) end
    end
    if c.fixed then add(of_c(c.fixed)) end
    local answers = { rust.start or c.start or c.file, rust.solution or c.solution }
    for _, name in ipairs(wrong) do answers[#answers + 1] = "wrong/" .. name end
    for _, answer in pairs(answers) do
        list[#list + 1] = "'" .. root .. "/build/ferry' check " .. x.id .. " --answer " .. answer
    end
    return list
end

-- Whether code in a line is what a tool says, not a piece of a program, nor a row of numbers.
local function is_sentence(code)
    local _, blanks = code:gsub(" ", "")
    local _, words = code:gsub("%f[%a]%a%a+", "")
    return blanks + 1 >= WORDS and words >= WORDS - 1 and not code:find("[;{}=&*|]") and not CODE[code:match("^%a*")]
end

-- Looks for the quotation in what has been said, and asks on until it is found.
local function is_said(said, parts)
    for i = 1, #said.commands do
        if not said[i] then
            local text = run(said.commands[i])
            said[i] = { steady(text, ""), steady(text, "in ") }
        end
        if holds(said[i][1], parts) or holds(said[i][2], parts) then return true end
    end
    return false
end

local PRELUDE = "#include <errno.h>\n#include <pthread.h>\n#include <stdatomic.h>\n#include <stdbool.h>\n#include <stddef.h>\n"
    .. "#include <stdint.h>\n#include <stdio.h>\n#include <stdlib.h>\n#include <string.h>\n#include <unistd.h>\n"
local LENIENT = "#![allow(warnings)]\n"

-- Whether the block compiles in one of the places where it can stand; else what the compiler says of it alone.
local function compiles(language, code, behind)
    local before = language == "c" and "#define _GNU_SOURCE\n" .. PRELUDE or LENIENT
    local open = language == "c" and "void shown(void)\n{\n" or "fn shown() {\n"
    local command = language == "c" and "gcc -std=gnu11 -Werror=implicit-function-declaration -fsyntax-only shown.c"
        or RUSTC .. "--crate-type lib --emit=metadata shown.rs"
    local first
    for _, file in ipairs { "", table.unpack(behind) } do
        for _, text in ipairs { code, open .. code .. "\n}\n" } do
            write(folder .. "/shown." .. (language == "c" and "c" or "rs"), before .. file .. "\n" .. text)
            local out, ok = run(command)
            if ok then return true end
            first = first or out
        end
    end
    return false, first
end

local faults, quotes, blocks = 0, 0, 0

local function check_lesson(dir, x, path)
    local wrong = lines_of("ls '" .. dir .. "/wrong' 2>/dev/null")
    local said = { commands = commands_of(x, wrong) }
    local sources, behind = "", { c = {}, rust = {} }
    run("rm -rf -- * && cp -r '" .. dir .. "'/* .")
    for _, name in ipairs(lines_of("cd '" .. dir .. "' && ls *.* wrong/* 2>/dev/null")) do
        local text = read(dir .. "/" .. name)
        if not name:find("%.md$") then sources = sources .. " " .. plain(text) end
        local of = behind[name:match("%.c$") and "c" or name:match("%.rs$") and not name:find("tests") and "rust"]
        if of and not name:find("/") then of[#of + 1] = text end
    end

    local name = path:sub(#root + 2)
    local function fault(line, fmt, ...)
        faults = faults + 1
        print(name .. ":" .. line .. ": " .. fmt:format(...))
    end
    local function close_block(open)
        local language, mark = open.info:match("^(%w+),?(.*)$")
        blocks = blocks + 1
        if language == "text" then
            if not is_said(said, parts_of(open.text)) then fault(open.line, "no tool prints this of the exercise's files:\n%s", open.text) end
        elseif language == "rust" or language == "c" then
            local ok, out = compiles(language, open.text, behind[language])
            if not ok and mark ~= "compile_fail" then
                fault(open.line, "this does not compile; mark it `%s,compile_fail` if it is not to:\n%s", language, out)
            elseif ok and mark == "compile_fail" then
                fault(open.line, "this compiles, and is marked as if it did not")
            end
        end
    end

    local number, open, prose, start = 0, nil, "", 1
    local function check_prose()
        for code in prose:gmatch("`([^`]+)`") do
            code = plain(code)
            if is_sentence(code) then
                quotes = quotes + 1
                if not holds(sources, parts_of(code)) and not is_said(said, parts_of(code)) then
                    fault(start, "neither a tool nor a file of the exercise says `%s`", code)
                end
            end
        end
        prose, start = "", number + 1
    end
    for line in read(path):gmatch("([^\n]*)\n") do
        number = number + 1
        local info = line:match("^```(.*)$")
        if open and info then
            close_block(open)
            open, start = nil, number + 1
        elseif open then
            open.text = open.text .. line .. "\n"
        elseif info then
            check_prose()
            open = { info = info, line = number, text = "" }
        elseif line == "" then
            check_prose()
        else
            prose = prose .. line .. "\n"
        end
    end
    check_prose()
end

for _, manifest in ipairs(lines_of("ls '" .. root .. "'/exercises/*/*/exercise.lua")) do
    local dir = manifest:match("^(.*)/")
    local x = dofile(manifest)
    if not next(only) or only[x.id] then check_lesson(dir, x, dir .. "/lesson.md") end
end
print(("%d blocks and %d quotations in lines looked for, %d faults"):format(blocks, quotes, faults))
os.exit(faults == 0 and blocks > 0)
