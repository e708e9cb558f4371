-- The C programs behind notes about a pointer or a table entry that is NULL and a union whose
-- tag was not read. As ferry.twins: run under gcc 12 with ASan, or valgrind.

local twin = require "ferry.twin"

local M = {}
local mark = twin.mark

-- a: pointer, field, line. A member reached through a pointer that a search returned.
function M.member(a)
    local id = twin.names()
    local p, m = id(a.pointer, "found"), id(a.field, "field")
    local tag, find = id(nil, "object"), id(nil, "look_up")
    return twin.beyond({ "struct " .. tag .. " { int " .. m .. "; };",
        "static struct " .. tag .. " *" .. find .. "(void) { return NULL; }  /* nothing there this time */" }, {
        "struct " .. tag .. " *" .. p .. " = " .. find .. "();",
        mark('printf("%d\\n", ' .. p .. "->" .. m .. ");", a.line, "USED"),
    }, "asan", "SEGV")
end

-- a: pointer, line. The same for what it points to as a whole.
function M.value(a)
    local id = twin.names()
    local p, find = id(a.pointer, "found"), id(nil, "look_up")
    return twin.beyond({ "static int *" .. find .. "(void) { return NULL; }  /* nothing there this time */" }, {
        "int *" .. p .. " = " .. find .. "();",
        mark('printf("%d\\n", *' .. p .. ");", a.line, "USED"),
    }, "asan", "SEGV")
end

-- a: subject, name, wanted, other, line. The payload of one variant is read while the tag says
-- another one, which has no payload: nothing was ever stored there.
function M.union(a)
    local id = twin.names()
    local x, v = id(a.subject, "value"), id(a.name, "payload")
    local tag, kinds = id(nil, "tagged"), id(nil, "kind")
    local want, have = id(a.wanted, "WANTED"), id(a.other, "OTHER")
    return twin.beyond({ "enum " .. kinds .. " { " .. want .. ", " .. have .. " };",
        "struct " .. tag .. " { enum " .. kinds .. " tag; union { int " .. v .. "; } u; };" }, {
        "struct " .. tag .. " " .. x .. ";",
        x .. ".tag = " .. have .. ";  /* this variant has no payload */",
        mark("if (" .. x .. ".u." .. v .. " > 0)  /* the tag is not asked */", a.line, "USED"),
        '    puts("decided by whatever was on the stack");',
    }, "valgrind", "uninitialised value")
end

-- a: subject, index, length, value, line. An array read outside of its elements.
function M.index(a)
    local id = twin.names()
    local x, i = id(a.subject, "items"), id(a.index, "i")
    return twin.beyond({}, {
        "int *" .. x .. " = calloc(" .. a.length .. ", sizeof *" .. x .. ");",
        "int " .. i .. " = " .. a.value .. ";  /* from outside */",
        mark('printf("%d\\n", ' .. x .. "[" .. i .. "]);", a.line, "USED"),
        "free(" .. x .. ");",
    }, "asan", "heap-buffer-overflow")
end

-- a: subject, callee, given, wanted, declared, line. The number in the parameter's brackets is
-- believed by the callee.
function M.short_array(a)
    local id = twin.names()
    local x, f, i = id(a.subject, "short_one"), id(a.callee and a.callee .. "()", "callee"), id(nil, "i")
    return twin.beyond({ "static int " .. f .. "(const int given[" .. a.wanted .. "])", "{", "    int sum = 0;",
        "    for (int " .. i .. " = 0; " .. i .. " < " .. a.wanted .. "; " .. i .. "++)",
        "        " .. mark("sum += given[" .. i .. "];", a.declared, "DECL"), "    return sum;", "}" }, {
        "int " .. x .. "[" .. a.given .. "] = { 0 };",
        mark('printf("%d\\n", ' .. f .. "(" .. x .. "));", a.line, "USED"),
    }, "asan", "stack-buffer-overflow")
end

-- a: name, line, string. The owner of a block frees what was never malloc'd.
function M.free_literal(a)
    local id = twin.names()
    local x, drop = id(a.name, "name"), id(nil, "release")
    local tool, expect = "asan", "attempting free"
    if a.string then  -- ASan itself is killed when it marks a block in read-only memory
        tool, expect = "valgrind", "Invalid free"
    end
    return twin.beyond({ "static void " .. drop .. "(void *owned) { free(owned); }  /* what the owner does in the end */" }, {
        mark(a.string and "char *" .. x .. ' = "text";' or "int " .. x .. "[3] = { 1, 2, 3 };", a.line, "DECL"),
        mark(drop .. "(" .. x .. ");", a.line, "DROPPED"),
    }, tool, expect)
end

-- a: trait, missing, given, line. A table of functions with a gap, and a call through it.
function M.table_gap(a)
    local id = twin.names()
    local ops, gap, has = id(a.trait, "ops"), id(a.missing, "missing"), id(a.given, "other")
    local use, fill, object = id(nil, "use"), id(nil, "given"), id(nil, "table")
    return twin.beyond({ "struct " .. ops .. " { void (*" .. has .. ")(void); void (*" .. gap .. ")(void); };",
        "static void " .. fill .. "(void) { puts(\"called\"); }",
        "static void " .. use .. "(const struct " .. ops .. " *t) { t->" .. has .. "(); t->" .. gap .. "(); }" }, {
        mark("static const struct " .. ops .. " " .. object .. " = { ." .. has .. " = " .. fill .. " };", a.line, "DECL"),
        mark(use .. "(&" .. object .. ");", a.line, "USED"),
    }, "asan", "SEGV")
end

return M
