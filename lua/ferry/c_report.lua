-- What C tools reported, explained for somebody on the way to Rust: the bug by its name, the
-- reader's own lines, and which Rust rule would have stopped it, with its codes.
--
--   all(list) -> notes      list: what one run of the tools said, each as d in ferry.explain, with
--                           tool and cwe; spans are frames in the reader's file, the access
--                           first. A note has `index`, that of its d; one that another note
--                           already tells is left out, and what led to a report stands first.
--
-- The bugs themselves are data: ferry.c_bugs.

local bugs = require "ferry.c_bugs"
local fixes = require "ferry.c_fixes"
local idioms = require "ferry.idioms"
local say = require "ferry.say"
local words = require "ferry.c_words"
local BUGS, KINDS, WORDS, ERRORS = bugs.BUGS, bugs.KINDS, bugs.WORDS, bugs.ERRORS

local M = {}

local ROLES = { { "freed", "freed" }, { "allocated", "made" }, { "declared", "made" }, { "frame", "made" }, { "other thread", "used" } }

local function role_of(span)
    for _, row in ipairs(ROLES) do
        if (span.label or ""):find(row[1], 1, true) then
            return row[2]
        end
    end
    return "used"
end

local function freed_by_realloc(d)
    for _, span in ipairs(d.spans) do
        if (span.label or ""):find("realloc", 1, true) then
            return true
        end
    end
    return false
end

-- A write that the processor refused close to the code that made it: in the program's own file, and
-- what is only for reading there is its code and its constants.
local IMAGE = 1 << 24

local function is_in_image(d)
    local address, pc = d.message:match("address 0x(%x+) %(pc 0x(%x+)")
    return d.writes and address ~= nil and math.abs(tonumber(address, 16) - tonumber(pc, 16)) < IMAGE
end

-- The bits that a size kept, where what was written is just what the block would have needed: 65544
-- bytes into a block of 8 is the same number but for the bits above 16.
local function bits_kept(d)
    for _, bits in ipairs { 16, 32 } do
        if d.writes and d.size and d.region and d.size > d.region and d.size >> bits > 0
            and d.size & ((1 << bits) - 1) == d.region then
            return bits
        end
    end
    return nil
end

-- The key of the bug, and the CWE of its kind; nil where nobody has named it.
local function bug_of(d)
    if not d.code and d.level == "error" then
        for _, row in ipairs(ERRORS) do
            if d.message:find(row[1]) then
                return row[2]
            end
        end
    end
    for _, row in ipairs(d.tool == "gcc" and WORDS or {}) do
        if d.message:find(row[1]) then
            return row[2], row[3]
        end
    end
    for _, row in ipairs(KINDS) do
        if (d.code or ""):find(row[1]) then
            local key, cwe = row[2], row[3] or d.cwe
            if key == "heap-use-after-free" and freed_by_realloc(d) then
                return "realloc", cwe
            elseif d.code == "SEGV" and not d.cwe then -- not in the first page
                return is_in_image(d) and "const" or "wild"
            elseif key == "overflow" and bits_kept(d) then
                return "short-size", 680
            end
            -- a stack address that outlives its variable: the number of rustc's side for the same
            return key, cwe == 562 and cwe or d.cwe or cwe
        end
    end
    return nil
end

-- In which function, and for a helper of the reader's who called it: that is where the mistake is.
local function in_function(span)
    local name = span["function"]
    if name and span.caller and span.caller ~= name then
        return " in " .. say.q(name) .. ", called on " .. say.line(span.caller_line) .. " in " .. say.q(span.caller)
    end
    return name and " in " .. say.q(name) or ""
end

local function place(span)
    return span and span.file and span.file:match("[^/]*$") .. ":" .. span.line
end

local LIVES = { uninitialised = "the variable lives in", overflow = "the object lives in", overlap = "the object lives in",
    ["bad-free"] = "the object lives in" }

-- Whether both frees are one call in main(), so that a loop came round to it.
local function is_same_call(first, span)
    local outer = span.caller or span["function"]
    return outer == "main" and first.line == span.line and first.caller_line == span.caller_line
end

local function sentence(span, bug, first)
    local role, line = role_of(span), say.line(span.line)
    local said = (span.label or ""):gsub(" here$", "")
    if said:find("frame", 1, true) then
        return (LIVES[bug] or "what it names lived in") .. " the frame of " .. say.q(span["function"] or "a function") .. " (" .. line .. ")"
    elseif said:find("another held", 1, true) or said:find("order of the locks", 1, true) then
        return "the other order is on " .. line .. in_function(span)
    elseif role == "freed" and bug == "double-free" then
        if is_same_call(first, span) then
            return "the first is the same call on an earlier pass of the loop"
        end
        return "the first is on " .. line .. in_function(span)
    elseif role == "freed" then
        return "the block was " .. said .. " on " .. line .. in_function(span)
    elseif role == "made" then
        return (said:find("allocated", 1, true) and "the block was " or "") .. said .. " on " .. line .. in_function(span)
    elseif said:find("other thread", 1, true) then
        return said .. " on " .. line .. in_function(span)
    end
    return "then " .. line .. in_function(span)
end

local SIZED = { overflow = true, ["short-size"] = true }

local FIRST = { ["double-free"] = "the second free is", ["bad-free"] = "the free is", leak = "the block was allocated", race = "one thread is",
    overlap = "the copy is", stack = "the calls end", integer = "it happens", shift = "it happens", division = "it happens", float = "it happens",
    uninitialised = "the value is used", ["unset-bytes"] = "they are handed over", const = "the write is", format = "the call is", order = "one order is", thread = "the thread is made" }

local function bytes(n)
    return n == 1 and "1 byte" or n .. " bytes"
end

-- How far an access went; why a size looks truncated.
local function extent(entry)
    local d = entry.d
    if not (d.size and d.region) or not SIZED[entry.bug] then
        return ""
    end
    local text = ", a " .. (d.writes and "write" or "read") .. " of " .. bytes(d.size) .. " at a block of " .. d.region
    local bits = entry.bug == "short-size" and bits_kept(d)
    return text .. (bits and ", which is what " .. d.size .. " is in " .. bits .. " bits" or "")
end

-- What happened where, in the order of the report.
local function story(entry)
    local d, parts = entry.d, {}
    local first = d.spans[1]
    if not first then
        return "The report names no line of the program: gcc -g puts them in, and LSan needs LSAN_OPTIONS=fast_unwind_on_malloc=0 "
            .. "to see who called into libc."
    elseif d.tool == "gcc" then
        parts[1] = "the " .. d.level .. " is about " .. say.line(first.line) .. in_function(first)
    else
        parts[1] = (FIRST[entry.bug] or "the bad access is") .. " on " .. say.line(first.line) .. in_function(first) .. extent(entry)
        for i = 2, #d.spans do
            parts[#parts + 1] = sentence(d.spans[i], entry.bug, first)
        end
    end
    local text, said = nil, {}
    for _, part in ipairs(parts) do -- a copy has two ends, often in one object
        text = said[part] and text or text and text .. "; " .. part or part
        said[part] = true
    end
    text = say.capital(text) .. "."
    for _, said_too in ipairs(entry.beside or {}) do
        text = text .. " " .. said_too
    end
    return text
end

-- -fanalyzer tells every step of the path; those that only lead there are left out.
local DETAILS = { "^entry to", "^calling ", "^returning ", "^following ", "^%.%.%.to here", "^state of " }

local function is_step(span)
    for _, pattern in ipairs(DETAILS) do
        if (span.label or ""):match(pattern) then
            return false
        end
    end
    return true
end

local function steps(d)
    local what, told = {}, {}
    for _, span in ipairs(d.spans) do
        local key = span.line .. (span.label or "")
        if is_step(span) and not told[key] then
            told[key] = true
            what[#what + 1] = { role = role_of(span), file = span.file, line = span.line, column = span.column,
                text = words.label(span.label or "the access") .. (span["function"] and " in " .. say.q(span["function"]) or "") }
        end
    end
    return what
end

local function note_of(entry)
    local d, bug = entry.d, BUGS[entry.bug]
    local what = steps(d)
    if not bug then
        return { index = entry.index, rule = "generic", specific = false, headline = words.message(d) or d.message, message = words.message(d), what = what,
            in_c = "", class = "D",
            names = {}, fixes = {}, see = { exercises = {} }, text = d.message }
    end
    local rust = words.rust(bug[3]) .. (#bug[4] > 0 and ": " .. say.join(bug[4], "or") or "") .. "."
    local in_c = story(entry) .. " " .. (entry.bug == "overflow" and words.side(d, bug[2]) or bug[2])
        .. fixes.words(entry.bug, d) .. (entry.threads and " " .. words.THREADS or "")
    local class = bug.class or "A"
    return { index = entry.index, rule = "C." .. entry.bug, specific = true, headline = bug[1], message = words.message(d), what = what, in_c = in_c .. " " .. rust,
        class = class, c_bug = class ~= "D" and bug[1] or nil, cwe = entry.cwe, names = say.names(in_c), fixes = fixes.of(entry.bug, d),
        see = { exercises = bug[5] or {}, idioms = idioms.of(nil, "C." .. entry.bug) }, text = in_c .. "\n\n" .. rust }
end

-- The byte behind which column `column` of a line begins: gcc counts a tab as up to eight.
local function before_column(line, column)
    local at, i = 1, 1
    while at < column and i <= #line do
        at = line:sub(i, i) == "\t" and at + 8 - (at - 1) % 8 or at + 1
        i = i + 1
    end
    return line:sub(1, i - 1)
end

local function text_of(span)
    return span and span.text and span.text[1] and span.text[1].text or ""
end

-- Whether the variable that takes the converted value is the size of the block that was overrun.
local function is_its_size(effect, cause)
    local span = cause.d.spans[1]
    local name = before_column(text_of(span), span.column):match("([%a_][%w_]*)%s*=%s*$")
    for _, at in ipairs(name and effect.d.spans or {}) do
        if (at.label or ""):find("allocated", 1, true) then
            for arguments in text_of(at):gmatch("alloc%s*(%b())") do
                if arguments:find("%f[%w_]" .. name .. "%f[^%w_]") then
                    return true
                end
            end
        end
    end
    return false
end

local function same_line(effect, cause)
    return place(effect.d.spans[1]) == place(cause.d.spans[1])
end

-- The function that a warning is about: gcc's JSON has it only in the steps.
local function function_of(d)
    for _, span in ipairs(d.spans) do
        if span["function"] then
            return span["function"]
        end
    end
    return nil
end

local function same_function(effect, cause)
    local name = function_of(cause.d)
    for _, span in ipairs(effect.d.spans) do
        if name and span["function"] == name then
            return true
        end
    end
    return false
end

local function of_a_call(effect, cause)
    return effect.d.tool ~= "gcc" and cause.d.spans[1] ~= nil
end

-- What a report shows, and the words of gcc that say why: { effect, cause, test, name, cwe }. With
-- a name the report is one of that bug, and gcc's words are told in it; without, both have a note.
local CAUSES = {
    { "null", "format", same_line, "format", 134 }, { "wild", "format", same_line, "format", 134 },
    { "wild", "const", same_line, "const" },
    { "overflow", "conversion", is_its_size, "short-size", 680 }, { "short-size", "conversion", is_its_size, "short-size", 680 },
    { "null", "return-local", of_a_call }, { "uninitialised", "switch", same_function },
}

local SAID = {
    ["return-local"] = "gcc says that %s returns the address of a local, and compiles that as NULL: this may be that NULL.",
    switch = "gcc says of the switch on %s: %s.",
}

local function quote(d)
    return (d.message:gsub("[\226][\128][\152\153]", "'"):gsub("`", "'"))
end

-- Makes `cause` the first word on `effect`, if it is its cause.
local function join(effect, cause)
    for _, row in ipairs(CAUSES) do
        if row[1] == effect.bug and row[2] == cause.bug and not cause.gone and row[3](effect, cause) then
            local line, quoted = say.line(cause.d.spans[1].line), quote(cause.d)
            effect.beside = effect.beside or {}
            if row[4] then
                effect.bug, effect.cwe, cause.gone = row[4], row[5], true
                table.insert(effect.beside, "gcc says of " .. line .. ": " .. quoted .. ".")
            else
                cause.rank, cause.leads = effect.rank - 0.5, true
                table.insert(effect.beside, SAID[cause.bug]:format(line, quoted))
            end
            return
        end
    end
end

local RANK = { ["possible-null"] = 3e4, conversion = 2e4 }

local function entries_of(list)
    local seen, gcc = {}, {}
    for i, d in ipairs(list) do
        local bug, cwe = bug_of(d)
        local entry = { index = i, d = d, bug = bug, cwe = cwe, rank = i + (bug and RANK[bug] or 0) + (bug and 0 or 4e4) }
        table.insert(d.tool == "gcc" and gcc or seen, entry)
    end
    return seen, gcc
end

-- Whether an earlier entry has told the same: the same bug on the same line.
local function is_told(entry, others)
    for _, other in ipairs(others) do
        if other == entry then
            return false
        elseif not other.gone and other.bug == entry.bug and (entry.bug or other.d.message == entry.d.message)
            and same_line(other, entry) then
            return true
        end
    end
    return false
end

-- What gcc suspects beside what a tool saw happen: nothing on the same line, nor about the same
-- bug in the same function; no leak, since the program did not run to its end; no conversion.
local SMALL = { leak = true, conversion = true }

local function is_covered(entry, seen)
    for _, other in ipairs(seen) do
        if SMALL[entry.bug] or same_line(other, entry) or (other.bug == entry.bug and same_function(other, entry)) then
            return true
        end
    end
    return false
end

function M.all(list)
    local seen, gcc = entries_of(list)
    local order, notes = {}, {}
    for _, group in ipairs { seen, gcc } do
        for _, entry in ipairs(group) do
            entry.gone = is_told(entry, group)
            order[#order + 1] = entry
        end
    end
    for _, effect in ipairs(seen) do
        for _, cause in ipairs(effect.gone and {} or gcc) do
            join(effect, cause)
        end
    end
    for _, entry in ipairs(gcc) do
        -- why: a switch with a default is only of interest where a value is missing behind it
        entry.gone = entry.gone or not entry.leads and (entry.d.code == "-Wswitch-enum" or is_covered(entry, seen))
    end
    table.sort(order, function(a, b)
        return a.rank < b.rank
    end)
    local threads = false
    for _, entry in ipairs(seen) do
        threads = threads or entry.bug == "race"
    end
    for _, entry in ipairs(order) do
        if not entry.gone then
            entry.threads = threads and entry.d.tool ~= "gcc"
            notes[#notes + 1] = note_of(entry)
        end
    end
    return notes
end

return M
