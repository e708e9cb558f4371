-- The C programs behind notes about taking a value out of a place that somebody else owns, and
-- about reading what was never stored. As ferry.twins: run under gcc 12 with ASan, or valgrind.

local twin = require "ferry.twin"

local M = {}
local mark = twin.mark

-- a: subject, kind, taken. The line that takes a block out of somebody's struct runs twice; the
-- owner's pointer was left as it was.
function M.taken_twice(a)
    local id = twin.names()
    local x = id(a.subject, "item")
    local p = twin.payload(a.kind, id)
    local tag, take = id(nil, "keeper"), id(nil, "take_out")
    return twin.beyond({ p.head or "/* the place that the value is taken out of */",
        "struct " .. tag .. " { " .. p.type .. x .. "; };",
        "static void " .. take .. "(struct " .. tag .. " *self)", "{",
        "    " .. mark(p.type .. "taken = self->" .. x .. ";", a.taken, "MOVED"),
        "    " .. mark(p.free("taken") .. "  /* the new holder releases it; self still has it */", a.taken, "MOVED"),
        "}" }, {
        p.make("content"),
        "struct " .. tag .. " whole = { content };",
        take .. "(&whole);",
        take .. "(&whole);",
    }, "asan", "double-free")
end

-- a: subject, kind, taken. What was taken out is released, then the destructor of the whole runs.
function M.destructor(a)
    local id = twin.names()
    local x = id(a.subject and a.subject:match("([%a_][%w_]*)$"), "field")
    local p = twin.payload(a.kind, id)
    local tag, drop = id(nil, a.whole), id(nil, "destroy")
    return twin.program({ p.head or "/* a type with a destructor */",
        "struct " .. tag .. " { " .. p.type .. x .. "; };",
        "static void " .. drop .. "(struct " .. tag .. " *self) { " .. p.free("self->" .. x) .. " }" }, {
        p.make("content"),
        "struct " .. tag .. " whole = { content };",
        mark(p.type .. "taken = whole." .. x .. ";", a.taken, "MOVED"),
        "/* both leave the scope: the new holder frees it, and so does the destructor */",
        mark(p.free("taken") .. " " .. drop .. "(&whole);", a.taken, "MOVED"),
    }, "asan", "double-free")
end

-- a: subject, own, made, used. A variable that one path never stores to. A pointer: the first call
-- stores, the second finds in the slot what the first one left, and follows it. A number decides a branch.
function M.uninitialised(a)
    local id = twin.names()
    local x = id(a.subject, "value")
    local given, stores = id(nil, "given"), id(nil, "stores")
    if a.own then
        return twin.beyond({
            "static void show(const char *" .. given .. ")", "{",
            "    " .. mark("const char *" .. x .. ";", a.made, "DECL"),
            "    if (" .. given .. ")  /* the path that stores */",
            "        " .. x .. " = " .. given .. ";",
            "    " .. mark('printf("%c\\n", *' .. x .. ");", a.used, "UNINIT"), "}" }, {
            "{",
            '    char text[] = "hello";',
            "    show(text);  /* leaves this address in the slot of " .. x .. " */",
            "}",
            "show(NULL);  /* stores nothing, and finds that address */",
        }, "asan", "stack-use-after-scope")
    end
    local table_ = id(nil, "table")
    return twin.beyond({
        "static int pick(const int *" .. table_ .. ", int " .. stores .. ")", "{",
        "    " .. mark("int " .. x .. ";", a.made, "DECL"),
        "    if (" .. stores .. ")  /* the path that stores */",
        "        " .. x .. " = 5;",
        "    " .. mark("return " .. table_ .. "[" .. x .. "];", a.used, "UNINIT"), "}" }, {
        "int eight[8] = { 0 }, four[4] = { 0 };",
        "pick(eight, 1);  /* leaves 5 in the slot of " .. x .. " */",
        "pick(four, 0);   /* stores nothing, and finds that 5 */",
    }, "asan", "stack-buffer-overflow")
end

return M
