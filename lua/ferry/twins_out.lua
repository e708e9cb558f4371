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

-- a: subject, own, made, used, branch. A variable that one path never stores to.
function M.uninitialised(a)
    local id = twin.names()
    local x = id(a.subject, "value")
    local body = { mark((a.own and "char *" or "int ") .. x .. ";", a.made, "DECL") }
    if a.branch then
        body[#body + 1] = "if (argc > 1)  /* the path that stores */"
        body[#body + 1] = "    " .. x .. (a.own and ' = "set";' or " = 3;")
    end
    body[#body + 1] = mark("if (" .. x .. (a.own and " != NULL && *" .. x .. " == 's')" or " > 2)"), a.used, "UNINIT")
    body[#body + 1] = '    puts("decided by whatever was on the stack");'
    local made = twin.program({}, body, "valgrind", "uninitialised value")
    made.source = made.source:gsub("int main%(void%)", "int main(int argc, char **argv)"):gsub("\n{\n", "\n{\n    (void)argc; (void)argv;\n", 1)
    return made
end

return M
