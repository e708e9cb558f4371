-- The C programs behind notes about numbers, indexes, null, alignment and destructors. As
-- ferry.twins: run under gcc 12 with UBSan or ASan. Operands are variables, as gcc computes
-- what is constant while it compiles, and then nothing is left for UBSan to see.

local twin = require "ferry.twin"

local M = {}
local mark = twin.mark

-- C types and limits by Rust's names.
local C_INT = { i32 = { "int", "INT" }, i64 = { "long long", "LLONG" }, isize = { "long", "LONG" } }

-- "i32::MAX" or "7_i32" as a C expression.
local function operand(text, limit)
    local which = text:match("::(M[AI][XN])$")
    if which then
        return limit .. "_" .. which
    end
    local digits = text:match("^(%-?%d+)")
    return digits and (limit == "INT" and digits or digits .. "LL") or nil
end

-- a: kind (i32, i64, isize), left, op, right, result, line. Signed arithmetic past its range.
function M.overflow(a)
    local row = C_INT[a.kind]
    local left, right = row and operand(a.left, row[2]), row and operand(a.right, row[2])
    if not left or not right then
        return nil
    end
    local id = twin.names()
    local result = id(a.result, "result")
    local x, y = id(a.x ~= a.result and a.x or nil, "left"), id(a.y ~= a.result and a.y ~= a.x and a.y or nil, "right")
    local format = a.kind == "i32" and "%d" or a.kind == "i64" and "%lld" or "%ld"
    return twin.program({ "#include <limits.h>" }, {
        row[1] .. " " .. x .. " = " .. left .. ", " .. y .. " = " .. right .. ";",
        mark(row[1] .. " " .. result .. " = " .. x .. " " .. a.op .. " " .. y .. ";", a.line, "COMPUTED"),
        'printf("' .. format .. '\\n", ' .. result .. ");",
    }, "ubsan", "cannot be represented in type")
end

-- a: wide (64 bits), op, count, name, result, line.
function M.shift(a)
    local id = twin.names()
    local result, x, n = id(a.result, "result"), id(nil, "value"), id(a.name ~= a.result and a.name or nil, "count")
    local kind = a.wide and "unsigned long long " or "unsigned "
    return twin.program({}, {
        kind .. x .. " = 1;",
        "int " .. n .. " = " .. a.count .. ";",
        mark(kind .. result .. " = " .. x .. " " .. a.op .. " " .. n .. ";", a.line, "COMPUTED"),
        'printf("' .. (a.wide and "%llu" or "%u") .. '\\n", ' .. result .. ");",
    }, "ubsan", "shift exponent")
end

-- a: dividend, divisor (names), op, result, line.
function M.divide(a)
    local id = twin.names()
    local result = id(a.result, "result")
    local x = id(a.dividend ~= a.result and a.dividend or nil, "dividend")
    local y = id(a.divisor ~= a.result and a.divisor ~= a.dividend and a.divisor or nil, "divisor")
    return twin.program({}, {
        "int " .. x .. " = 10, " .. y .. " = 0;",
        mark("int " .. result .. " = " .. x .. " " .. a.op .. " " .. y .. ";", a.line, "COMPUTED"),
        'printf("%d\\n", ' .. result .. ");",
    }, "ubsan", "division by zero")
end

-- a: subject, index, length, line, stores. An array on the stack and an index past its end.
function M.index(a)
    local id = twin.names()
    local x, i = id(a.subject, "items"), id(a.name ~= a.subject and a.name or nil, "index")
    local place = x .. "[" .. i .. "]"
    return twin.program({}, {
        "int " .. x .. "[" .. a.length .. "] = { 0 };",
        "long " .. i .. " = " .. a.index .. ";",
        mark(a.stores and place .. " = 1;" or 'printf("%d\\n", ' .. place .. ");", a.line, "INDEXED"),
    }, "ubsan", "index " .. a.index .. " out of bounds for type")
end

-- a: subject, index (names), line. A block of the heap and an index of -1.
function M.negative_index(a)
    local id = twin.names()
    local x, i = id(a.subject, "items"), id(a.index ~= a.subject and a.index or nil, "index")
    return twin.beyond({}, {
        "int *" .. x .. " = calloc(3, sizeof *" .. x .. ");",
        "int " .. i .. " = -1;",
        mark('printf("%d\\n", ' .. x .. "[" .. i .. "]);", a.line, "INDEXED"),
        "free(" .. x .. ");",
    }, "asan", "heap-buffer-overflow")
end

-- a: subject, line. Counting an unsigned index down to 0 and past it.
function M.never_negative(a)
    local id = twin.names()
    local i, x = id(a.subject, "index"), id(nil, "items")
    return twin.program({}, {
        "int " .. x .. "[3] = { 1, 2, 3 };",
        "unsigned " .. i .. " = 2;",
        mark("while (" .. i .. ' >= 0) { printf("%d\\n", ' .. x .. "[" .. i .. "]); " .. i .. "--; }", a.line, "COMPARED"),
    }, "ubsan", "index 4294967295 out of bounds for type")
end

-- a: subject, line, stores.
function M.null(a)
    local id = twin.names()
    local p = id(a.subject, "pointer")
    return twin.program({}, {
        "int *" .. p .. " = NULL;",
        mark(a.stores and "*" .. p .. " = 1;" or 'printf("%d\\n", *' .. p .. ");", a.line, "USED"),
    }, "ubsan", "null pointer")
end

-- a: callee, result, line. A search that found nothing, its result used without a look.
function M.not_found(a)
    local id = twin.names()
    local f, p = id(a.callee and a.callee .. "()", "find"), id(a.result, "found")
    return twin.beyond({ "static const int *" .. f .. "(int key) { (void)key; return NULL; }  /* nothing found: None */" }, {
        mark("const int *" .. p .. " = " .. f .. "(3);", a.line, "CALLED"),
        mark('printf("%d\\n", *' .. p .. ");", a.line, "USED"),
    }, "ubsan", "null pointer")
end

-- a: subject, line, to (C type), size. Bytes that lie where they lie, read as a wider number.
function M.misaligned(a)
    local id = twin.names()
    local x, p, tag = id(a.subject, "bytes"), id(nil, "wide"), id(nil, "packet")
    return twin.beyond({ "#include <stdint.h>",
        "static struct { " .. a.to .. " head; char kind; unsigned char " .. x .. "[16]; } " .. tag .. ";" }, {
        mark("const " .. a.to .. " *" .. p .. " = (const " .. a.to .. " *)" .. tag .. "." .. x .. ";", a.line, "CAST"),
        mark('printf("%d\\n", (int)*' .. p .. ");", a.line, "CAST"),
    }, "ubsan", "misaligned address")
end

-- a: tag, field, copied, owner. The bits of a struct are copied, and both copies are released.
function M.copied(a)
    local id = twin.names()
    local tag = id(a.tag and "struct " .. a.tag, a.tag or "owner")
    local x, y, data = id(nil, "first"), id(nil, "second"), id(a.field, "data")
    return twin.beyond({ "struct " .. tag .. " { char *" .. data .. "; };  /* stands for what the Rust type owns */" }, {
        "struct " .. tag .. " " .. x .. ' = { strdup("hello") };',
        mark("struct " .. tag .. " " .. y .. " = " .. x .. ";", a.copied, "COPIED"),
        mark("free(" .. x .. "." .. data .. ");", a.owner, "RELEASED"),
        mark("free(" .. y .. "." .. data .. ");", a.owner, "RELEASED"),
    }, "asan", "double-free")
end

-- a: subject, tag, called, ended. The destructor is called by hand, and again at the end of the scope.
function M.destroyed_twice(a)
    local id = twin.names()
    local tag, x = id(nil, a.tag or "owner"), id(a.subject, "value")
    local drop, data = id(nil, "drop_" .. tag), id(nil, "data")
    return twin.program({ "struct " .. tag .. " { char *" .. data .. "; };  /* stands for what the destructor releases */",
        "static void " .. drop .. "(struct " .. tag .. " *self) { free(self->" .. data .. "); }" }, {
        "struct " .. tag .. " " .. x .. ' = { strdup("hello") };',
        mark(drop .. "(&" .. x .. ");", a.called, "CALLED"),
        mark(drop .. "(&" .. x .. ");  /* at the end of the scope */", a.ended or a.called, "ENDED"),
    }, "asan", "double-free")
end

-- a: subject, made, used. The buffer of an object that ends with its statement.
function M.temporary(a)
    local id = twin.names()
    local p, owner = id(a.subject, "pointer"), id(nil, "temporary")
    return twin.program({}, {
        mark("char *" .. owner .. ' = strdup("text");', a.made, "MADE"),
        mark("const char *" .. p .. " = " .. owner .. ";", a.made, "BORROW"),
        mark("free(" .. owner .. ");  /* the semicolon */", a.made, "DROPPED"),
        mark("puts(" .. p .. ");", a.used or a.made, "LATER"),
    }, "asan", "heap-use-after-free")
end

-- a: subject, made, used. A variable that nobody stored to decides a branch.
function M.unset(a)
    local id = twin.names()
    local x = id(a.subject, "value")
    return twin.program({}, {
        mark("int " .. x .. ";", a.made, "DECL"),
        mark("if (" .. x .. " > 2)", a.used, "UNINIT"),
        '    puts("decided by whatever was on the stack");',
    }, "valgrind", "uninitialised value")
end

-- a: subject, borrowed, stop. A struct with a pointer to its own member is moved to another place.
function M.moved_frame(a)
    local id = twin.names()
    local tag, x, p = id(nil, "frame"), id(a.subject, "buffer"), id(nil, "first")
    local old, new = id(nil, "frame_before"), id(nil, "frame_after")
    return twin.beyond({ "struct " .. tag .. " { int " .. x .. "[3]; const int *" .. p .. "; };  /* the coroutine's locals */" }, {
        "struct " .. tag .. " *" .. old .. " = calloc(1, sizeof *" .. old .. ");",
        mark(old .. "->" .. p .. " = &" .. old .. "->" .. x .. "[0];", a.borrowed, "BORROW"),
        "struct " .. tag .. " *" .. new .. " = malloc(sizeof *" .. new .. ");",
        "*" .. new .. " = *" .. old .. ";  /* the caller moves it while it is stopped */",
        mark("free(" .. old .. ");", a.stop, "MOVED"),
        mark('printf("%d\\n", *' .. new .. "->" .. p .. ");", a.stop, "LATER"),
        "free(" .. new .. ");",
    }, "asan", "heap-use-after-free")
end

-- a: subject, line. A bool whose bits are neither 0 nor 1.
function M.invalid_bool(a)
    local id = twin.names()
    local x, bits = id(a.subject, "flag"), id(nil, "bits")
    return twin.program({ "#include <stdbool.h>" }, {
        "unsigned char " .. bits .. " = 3;",
        "bool " .. x .. ";",
        "memcpy(&" .. x .. ", &" .. bits .. ", 1);",
        mark("if (" .. x .. ")", a.line, "USED"),
        '    puts("neither true nor false");',
    }, "ubsan", "not a valid value for type")
end

-- a: name, line. A function that always calls itself.
function M.recursion(a)
    local id = twin.names()
    local f = id(a.name and a.name .. "()", "recurse")
    return twin.program({ "static unsigned " .. f .. "(unsigned n)", "{",
        "    " .. mark("return n + " .. f .. "(n - 1);", a.line, "CALLED"), "}" }, {
        'printf("%u\\n", ' .. f .. "(3));",
    }, "asan", "stack-overflow")
end

-- a: function, line. A text without its terminating 0 is handed to a C function.
function M.unterminated(a)
    local id = twin.names()
    local f, x = id(a.callee and a.callee .. "()", "show"), id(nil, "text")
    return twin.program({ "static size_t " .. f .. "(const char *s) { return strlen(s); }" }, {
        "char " .. x .. "[2] = { 'h', 'i' };  /* a &str: two bytes, and no 0 behind them */",
        mark('printf("%zu\\n", ' .. f .. "(" .. x .. "));", a.line, "CALLED"),
    }, "asan", "stack-buffer-overflow")
end

return M
