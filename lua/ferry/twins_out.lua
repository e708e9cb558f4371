-- The C programs behind notes about taking a value out of a place that somebody else owns, and
-- about reading what was never stored. As ferry.twins: run under gcc 12, ASan or valgrind.

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
    return twin.program({ p.head or "/* the place that the value is taken out of */",
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

-- a: subject, own, made, used. A variable that one path never stores to. An earlier call leaves a
-- value in its slot, so that the program shows what the read finds, whatever runs it.
function M.uninitialised(a)
    local id = twin.names()
    local x, earlier, later = id(a.subject, "value"), id(nil, "earlier"), id(nil, "later")
    local kind, stored = a.own and "const char *" or "int ", a.own and '"set"' or "3"
    return twin.program({
        "/* leaves a value where the first variable of the next frame will be */",
        "static void " .. earlier .. "(" .. kind .. "given)", "{",
        "    " .. kind .. "volatile kept = given;", "    (void)kept;", "}", "",
        "static void " .. later .. "(int stores, " .. kind .. "left)", "{",
        "    " .. mark(kind .. x .. ";", a.made, "DECL"),
        "    if (stores)  /* the path that stores */",
        "        " .. x .. " = " .. stored .. ";",
        "    " .. mark("if (" .. x .. " == left)", a.used, "UNINIT"),
        '        puts("an uninitialised value: what an earlier call left on the stack");', "}" }, {
        kind .. 'left = ' .. (a.own and '"left behind"' or "7") .. ";",
        earlier .. "(left);",
        later .. "(0, left);",
    }, "valgrind", "uninitialised value")
end

return M
