-- What a C tool reported, explained for somebody on the way to Rust: the bug by its name, the
-- reader's own lines, and which Rust rule would have stopped it, with its codes.
--
--   explain(d) -> note      d as in ferry.explain, with tool and cwe; spans are frames in the
--                           reader's file, the access first
--
-- A row of BUGS: the name, what it means in C, what Rust does about it, codes, exercise.

local say = require "ferry.say"

local M = {}

local OWN, PUSH, RETURN, SCOPE = "core/own-use-after-move", "core/borrow-push-invalidates", "core/borrow-return-local",
    "core/borrow-inner-scope"

local BUGS = {
    ["double-free"] = { "double free", "Two owners released one block: the second free() corrupts the allocator's lists.",
        "Rust gives a block one owner; after a move the old name cannot be used, so there is one drop", { "E0382", "E0507", "E0509" },
        "core/own-double-free-cleanup" },
    ["realloc"] = { "use after free, by realloc()", "The block moved when it grew, and an older pointer still names the old place.",
        "Rust does not let a container change while a pointer into it is in use", { "E0502", "E0499", "E0506" }, PUSH },
    ["heap-use-after-free"] = { "use after free", "The block had been released, and somebody kept a pointer to it.",
        "Rust ends the name that gave the block away, and lets no pointer outlive its owner", { "E0382", "E0505", "E0597" }, OWN },
    ["stack-use-after-return"] = { "use of a returned frame", "The variable lived in a stack frame that the return has popped.",
        "Rust does not let a function return or store a pointer to its own locals", { "E0515", "E0597", "E0373" }, RETURN },
    ["stack-use-after-scope"] = { "use after scope", "The variable's block is over; its slot may hold anything by now.",
        "Rust lets no pointer outlive the variable it points to", { "E0597" }, SCOPE },
    ["overflow"] = { "access outside of an object", "The address is beyond the object's end or before its start; what lies there belongs to somebody else.",
        "A Rust slice carries its length and every index is checked: a panic at that line in place of a stray access, and get() for a test",
        { "E0277" } },
    ["overlap"] = { "overlapping copy", "memcpy() promises nothing when source and destination overlap; memmove() does.",
        "Two exclusive pointers cannot overlap in Rust; copy_within() is memmove()", { "E0499", "E0502" } },
    ["bad-free"] = { "free() of what malloc() did not give", "Only a pointer that malloc() returned, unchanged, may be freed.",
        "A Box or Vec owns a whole allocation and is never an interior pointer", { "E0507" } },
    ["null"] = { "NULL dereference", "The pointer was NULL, and nobody had asked.",
        "A pointer that may be absent is an Option in Rust, another type, which has to be opened first", { "E0308", "E0599" } },
    ["leak"] = { "leak", "Nobody freed the block before the last pointer to it went away.",
        "A value is dropped where its owner goes out of scope, on every path. Leaks are still possible in Rust (cycles of Rc, forget), "
        .. "and count as safe", {} },
    ["integer"] = { "signed overflow", "The result does not fit; for signed types that is undefined, and the optimiser counts on it not happening.",
        "Rust panics here in a debug build and wraps in a release build; checked_, wrapping_ and saturating_ methods say what is meant",
        { "arithmetic_overflow" } },
    ["shift"] = { "shift out of range", "Shifting by the width of the type or more is undefined.",
        "Rust panics in a debug build; checked_shl() tests", { "arithmetic_overflow" } },
    ["division"] = { "division by zero", "Undefined for integers; on x86 the processor raises SIGFPE.",
        "Rust panics in every build; checked_div() tests", { "unconditional_panic" } },
    ["uninitialised"] = { "use of an uninitialised value", "On this path nothing was stored before the read.",
        "rustc wants a store on every path before a read", { "E0381" } },
    ["race"] = { "data race", "Two threads reach the same memory, one of them writes, and nothing orders them.",
        "Rust lets only Send and Sync types cross threads, and a mutable global needs a lock or an atomic", { "E0277", "E0373", "E0133" } },
    ["order"] = { "lock order inversion", "Two threads take the same locks in opposite orders; one day they wait for each other.",
        "Rust does not prevent this: keep one order, or one lock", {} },
    ["cast"] = { "misaligned or mistyped access", "The pointer was cast to a type that its address or its bytes do not fit.",
        "Safe Rust has no such cast; from_le_bytes() and the like read bytes", { "E0605", "E0606" } },
    ["stack"] = { "stack overflow", "The calls nest deeper than the stack is large.",
        "Rust does not prevent this; the process is ended, never corrupted", {} },
    ["switch"] = { "a case is missing", "The switch passes over an enumerator.", "A match must name every variant", { "E0004" } },
    ["result"] = { "an ignored result", "The call may have failed, and nobody looked.", "Result is must_use: ignoring it is a warning",
        { "unused_must_use" } },
    ["conversion"] = { "a silent conversion", "The value may change its size or sign on the way.", "Rust converts no integer by itself",
        { "E0308" } },
    ["format"] = { "format and arguments disagree", "printf() believes the format string.", "format strings are checked when compiling", {} },
}

-- The kinds of the readers (and gcc's options) to rows; the first that is found in the code. The
-- number is the CWE where the tool names none.
local KINDS = {
    { "double%-free", "double-free", 415 }, { "use%-after%-free", "heap-use-after-free", 416 }, { "stack%-use%-after%-return", "stack-use-after-return", 562 },
    { "return%-local%-addr", "stack-use-after-return", 562 }, { "stale%-stack%-frame", "stack-use-after-return", 562 },
    { "use%-after%-scope", "stack-use-after-scope", 825 }, { "dangling%-pointer", "stack-use-after-scope", 825 },
    { "buffer%-overflow", "overflow" }, { "buffer%-underflow", "overflow" }, { "out%-of%-bounds", "overflow", 787 },
    { "array%-bounds", "overflow", 787 }, { "stringop", "overflow", 787 }, { "invalid%-read", "overflow" }, { "invalid%-write", "overflow" },
    { "overlap", "overlap", 475 }, { "restrict", "overlap", 475 }, { "free%-nonheap", "bad-free", 590 }, { "free%-of%-non%-heap", "bad-free", 590 },
    { "bad%-free", "bad-free" }, { "invalid%-free", "bad-free" }, { "dealloc", "bad-free", 762 }, { "mismatched", "bad-free" },
    { "null", "null", 476 }, { "SEGV", "null" }, { "leak", "leak", 401 }, { "integer%-overflow", "integer" }, { "Woverflow", "integer", 190 },
    { "shift", "shift", 1335 }, { "division", "division", 369 }, { "div%-by%-zero", "division", 369 }, { "FPE", "division" },
    { "uninit", "uninitialised", 457 }, { "data%-race", "race", 366 }, { "lock%-order", "order" }, { "misaligned", "cast" },
    { "insufficient%-space", "cast" }, { "invalid%-value", "cast" }, { "strict%-aliasing", "cast", 843 }, { "stack%-overflow", "stack" },
    { "Wswitch", "switch", 478 }, { "unused%-result", "result", 252 }, { "sign%-", "conversion", 195 }, { "conversion", "conversion", 197 },
    { "Wformat", "format", 134 },
}

local ROLES = { { "freed", "freed" }, { "allocated", "made" }, { "declared", "made" }, { "frame", "made" }, { "other thread", "used" } }

local function role_of(span)
    for _, row in ipairs(ROLES) do
        if (span.label or ""):find(row[1], 1, true) then
            return row[2]
        end
    end
    return "used"
end

-- The bug's row: a free by realloc() is a bug of its own.
local function bug_of(d)
    for _, row in ipairs(KINDS) do
        if (d.code or ""):find(row[1]) then
            if row[2] == "heap-use-after-free" then
                for _, span in ipairs(d.spans) do
                    if (span.label or ""):find("realloc", 1, true) then
                        return BUGS.realloc, row[3]
                    end
                end
            end
            return BUGS[row[2]], row[3]
        end
    end
    return nil
end

local function in_function(span)
    return span["function"] and " in " .. say.q(span["function"]) or ""
end

local function sentence(span)
    local role, line = role_of(span), say.line(span.line)
    if role == "freed" then
        return "it was freed on " .. line .. in_function(span)
    elseif role == "made" and (span.label or ""):find("allocated", 1, true) then
        return "it was allocated on " .. line .. in_function(span)
    elseif (span.label or ""):find("frame", 1, true) then
        return "what it names lived in the frame of " .. say.q(span["function"] or "a function") .. " (" .. line .. ")"
    elseif role == "made" then
        return (span.label:gsub(" here$", "")) .. " on " .. line
    elseif (span.label or ""):find("other thread", 1, true) then
        return (span.label:gsub(" here$", "")) .. " on " .. line .. in_function(span)
    end
    return "then " .. line .. in_function(span)
end

local function story(d, bug)
    local parts = {}
    local first = d.spans[1]
    if first and d.tool ~= "gcc" then
        parts[1] = "the bad access is on " .. say.line(first.line) .. in_function(first)
        if bug == BUGS["double-free"] then
            parts[1] = "the second free is on " .. say.line(first.line) .. in_function(first)
        elseif bug == BUGS.leak then
            parts[1] = "the block was allocated on " .. say.line(first.line) .. in_function(first)
        end
        for i = 2, #d.spans do
            parts[#parts + 1] = sentence(d.spans[i])
        end
    end
    return #parts > 0 and say.capital(table.concat(parts, "; ")) .. "." or ""
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

function M.explain(d)
    local bug, cwe = bug_of(d)
    local what, names = {}, {}
    for _, span in ipairs(d.spans) do
        if not is_step(span) then
            goto continue
        end
        what[#what + 1] = { role = role_of(span), file = span.file, line = span.line, column = span.column,
            text = (span.label or "the access") .. in_function(span) }
        names[#names + 1] = span["function"]
        ::continue::
    end
    if not bug then
        return { rule = "generic", specific = false, headline = d.message, what = what, in_c = "", class = "A", names = names, fixes = {},
            see = { exercises = {} }, text = d.message }
    end
    local rust = bug[3] .. (#bug[4] > 0 and ": " .. say.join(bug[4], "or") or "") .. "."
    local lines = story(d, bug)
    local in_c = lines .. (lines ~= "" and " " or "") .. bug[2]
    return { rule = "C." .. (d.code or "report"), specific = true, headline = bug[1], what = what, in_c = in_c .. " " .. rust, class = "A",
        c_bug = bug[1], cwe = d.cwe or cwe, names = names, fixes = {}, see = { exercises = { bug[5] } }, text = in_c .. "\n\nIn Rust: " .. rust }
end

return M
