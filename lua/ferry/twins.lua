-- The C programs behind the notes. Every function takes a table of places and lines and
-- answers { source, tool, expect }; the shapes were each run under gcc 12 with ASan.

local twin = require "ferry.twin"

local M = {}
local mark = twin.mark

local function head(p, ...)
    local list = {}
    if p.head then
        list[1] = p.head
    end
    for _, line in ipairs { ... } do
        list[#list + 1] = line
    end
    return list
end

-- a: subject, other, kind, made, moved, used, reads. Two names free one block.
function M.two_owners(a)
    local id = twin.names()
    local x = id(a.subject, "value")
    local p = twin.payload(a.kind, id)
    local y = id(a.other ~= a.subject and a.other or nil, "owner")
    local body = {
        mark(p.make(x), a.made, "DECL"),
        p.type .. y .. " = " .. x .. ";  /* the bits are copied; both names now own the block */",
    }
    if a.reads then
        body[#body + 1] = mark(p.read(x), a.used, "USED")
    end
    body[#body + 1] = mark(p.free(y), a.moved, "MOVED")
    body[#body + 1] = mark(p.free(x), a.used, "USED")
    return twin.program(head(p), body, "asan", "double-free")
end

-- a: subject, callee, kind, made, moved, used, again. The callee frees what it was given; then it is
-- read, or handed over once more.
function M.callee_frees(a)
    local id = twin.names()
    local x = id(a.subject, "value")
    local p = twin.payload(a.kind, id)
    local f = id(a.callee and a.callee .. "()", "take")
    local helper = "static void " .. f .. "(" .. p.type .. "given) { " .. p.read("given") .. " "
        .. p.free("given") .. " }"
    return twin.program(head(p, helper), {
        mark(p.make(x), a.made, "DECL"),
        mark(f .. "(" .. x .. ");", a.moved, "MOVED"),
        mark(a.again and f .. "(" .. x .. ");" or p.read(x), a.used, "USED"),
    }, "asan", "heap-use-after-free")
end

-- a: subject, callee, kind, made, loop, moved, used. The second pass passes a freed pointer.
function M.loop(a)
    local id = twin.names()
    local x = id(a.subject, "value")
    local p = twin.payload(a.kind, id)
    local f = id(a.callee and a.callee .. "()", "take")
    local pass = id(nil, "pass")
    local helper = "static void " .. f .. "(" .. p.type .. "given) { " .. p.read("given") .. " "
        .. p.free("given") .. " }"
    local body = {
        mark(p.make(x), a.made, "DECL"),
        mark("for (int " .. pass .. " = 0; " .. pass .. " < 2; " .. pass .. "++) {", a.loop, "LOOP"),
        "    " .. mark(f .. "(" .. x .. ");", a.moved, "MOVED"),
    }
    if a.used then
        body[#body + 1] = "    " .. mark(p.read(x), a.used, "USED")
    end
    body[#body + 1] = "}"
    return twin.program(head(p, helper), body, "asan", "heap-use-after-free")
end

-- a: subject, pointer, kind, made, borrowed, moved, later. A pointer outlives the owner it
-- was taken from: the owner is given away (and freed) between the two.
function M.view_after_free(a)
    local id = twin.names()
    local x = id(a.subject, "value")
    local p = twin.payload(a.kind, id)
    local r = id(a.pointer ~= a.subject and a.pointer or nil, "view")
    local f = id(a.callee and a.callee .. "()", "take")
    local helper = "static void " .. f .. "(" .. p.type .. "given) { " .. p.free("given") .. " }"
    return twin.program(head(p, helper), {
        mark(p.make(x), a.made, "DECL"),
        mark(p.reader .. r .. " = " .. x .. ";", a.borrowed, "BORROW"),
        mark(f .. "(" .. x .. ");", a.moved, "MOVED"),
        mark(p.read(r), a.later, "LATER"),
    }, "asan", "heap-use-after-free")
end

-- a: subject, pointer, string, borrowed, changed, later, writes. Growing a buffer moves it.
function M.grow(a)
    local id = twin.names()
    local x = id(a.subject, "items")
    local r = id(a.pointer ~= a.subject and a.pointer or nil, "first")
    local body
    if a.string then
        body = {
            "char *" .. x .. ' = strdup("hello");',
            mark((a.writes and "char *" or "const char *") .. r .. " = " .. x .. ";", a.borrowed, "BORROW"),
            mark(x .. " = realloc(" .. x .. ", 4096);", a.changed, "CHANGED"),
            "strcat(" .. x .. ', ", world");',
            mark(a.writes and r .. "[0] = 'H';" or 'printf("%s\\n", ' .. r .. ");", a.later, "LATER"),
        }
    else
        body = {
            "int *" .. x .. " = calloc(1, sizeof *" .. x .. ");  /* length 1, capacity 1 */",
            mark((a.writes and "int *" or "const int *") .. r .. " = &" .. x .. "[0];", a.borrowed, "BORROW"),
            mark(x .. " = realloc(" .. x .. ", 1024 * sizeof *" .. x .. ");", a.changed, "CHANGED"),
            x .. "[1] = 2;",
            mark(a.writes and "*" .. r .. " = 5;" or 'printf("%d\\n", *' .. r .. ");", a.later, "LATER"),
        }
    end
    body[#body + 1] = "free(" .. x .. ");"
    return twin.program({}, body, "asan", "heap-use-after-free")
end

-- a: subject, pointer, walked, changed. The array is grown while a loop walks it.
function M.grow_in_loop(a)
    local id = twin.names()
    local x = id(a.subject, "items")
    local r = id(a.pointer ~= a.subject and a.pointer or nil, "item")
    local stop = id(nil, "end")
    return twin.program({}, {
        "int *" .. x .. " = calloc(2, sizeof *" .. x .. ");  /* length 2, capacity 2 */",
        mark("for (int *" .. r .. " = " .. x .. ", *" .. stop .. " = " .. x .. " + 2; " .. r .. " < " .. stop
            .. "; " .. r .. "++) {", a.walked, "BORROW"),
        "    " .. mark('printf("%d\\n", *' .. r .. ");", a.walked, "LATER"),
        "    " .. mark(x .. " = realloc(" .. x .. ", 1024 * sizeof *" .. x .. ");", a.changed, "CHANGED"),
        "}",
        "free(" .. x .. ");",
    }, "asan", "heap-use-after-free")
end

-- a: subject, pointer, kind, borrowed, changed, later. Assigning to an owner frees the old value.
function M.assign(a)
    local id = twin.names()
    local x = id(a.subject, "value")
    local p = twin.payload(a.kind, id)
    local r = id(a.pointer ~= a.subject and a.pointer or nil, "view")
    return twin.program(head(p), {
        p.make(x),
        mark(p.reader .. r .. " = " .. x .. ";", a.borrowed, "BORROW"),
        mark(p.free(x) .. " " .. p.set(x), a.changed, "CHANGED"),
        mark(p.read(r), a.later, "LATER"),
        p.free(x),
    }, "asan", "heap-use-after-free")
end

-- a: subject, pointer, kind, made, borrowed, dropped, later. The block ends, the pointer stays. The
-- reader's line of the use is `later`, or all that is known is that it comes after `dropped`.
function M.scope_end(a)
    local id = twin.names()
    local use, role = a.later or a.dropped, a.later and "LATER" or "AFTER"
    local x = id(a.subject, "value")
    local r = id(a.pointer ~= a.subject and a.pointer or nil, "view")
    if a.kind.own then
        local p = twin.payload(a.kind, id)
        return twin.program(head(p), {
            p.reader .. r .. ";",
            "{",
            "    " .. mark(p.make(x), a.made, "DECL"),
            "    " .. mark(r .. " = " .. x .. ";", a.borrowed, "BORROW"),
            "    " .. mark(p.free(x), a.dropped, "DROPPED"),
            "}",
            mark(p.read(r), use, role),
        }, "asan", "heap-use-after-free")
    end
    return twin.program({}, {
        "const int *" .. r .. ";",
        "{",
        "    " .. mark("int " .. x .. " = 5;", a.made, "DECL"),
        "    " .. mark(r .. " = &" .. x .. ";", a.borrowed, "BORROW"),
        mark("}", a.dropped, "DROPPED"),
        mark('printf("%d\\n", *' .. r .. ");", use, role),
    }, "asan", "stack-use-after-scope")
end

-- a: subject, callee, kind, made, borrowed, asked, dropped. Somebody keeps the pointer beyond the
-- scope; the first use after it has no line of the reader's, only one that it comes after.
function M.kept(a)
    local id = twin.names()
    local x = id(a.subject, "value")
    local callee, kept, scope = id(a.callee and a.callee .. "()", "keep"), id(nil, "kept"), id(nil, "scope")
    local p = a.kind.own and twin.payload(a.kind, id)
    if p and not p.reader:match("%*") then
        p = twin.payload({ kind = "box" }, id)
    end
    local reader = p and p.reader or "const int *"
    local body = { mark(p and p.make(x) or "int " .. x .. " = 5;", a.made, "DECL") }
    local address = p and x or "&" .. x
    if a.asked ~= a.borrowed then
        body[#body + 1] = mark(reader .. "pointer = " .. address .. ";", a.borrowed, "BORROW")
        address = "pointer"
    end
    body[#body + 1] = mark(callee .. "(" .. address .. ");", a.asked, "BORROW")
    if p then
        body[#body + 1] = mark(p.free(x), a.dropped, "DROPPED")
    end
    local helpers = head(p or {}, "static " .. reader .. kept .. ";", "",
        "static void " .. callee .. "(" .. reader .. "given) { " .. kept .. " = given; }  /* as its prototype allows it to */", "",
        "static void " .. scope .. "(void)", "{")
    for _, line in ipairs(body) do
        helpers[#helpers + 1] = "    " .. line
    end
    helpers[#helpers + 1] = p and "}" or mark("}", a.dropped, "DROPPED")
    return twin.beyond(helpers, {
        scope .. "();",
        mark(p and p.read(kept) or 'printf("%d\\n", *' .. kept .. ");", a.dropped, "AFTER"),
    }, "asan", p and "heap-use-after-free" or "stack-use-after-return")
end

-- a: subject, made, used. A callback is registered with the address of a local; it runs when the frame
-- is gone, on the line `used` of its body.
function M.callback(a)
    local id = twin.names()
    local x = id(a.subject, "local")
    local body, later = id(nil, "body"), id(nil, "later")
    return twin.beyond({
        "static struct { void (*run)(const int *); const int *context; } " .. later .. ";", "",
        "static void " .. body .. "(const int *context)", "{",
        "    " .. mark('printf("%d\\n", *context);', a.used, "USED"), "}", "",
        "static void start(void)", "{",
        "    int " .. x .. " = 5;",
        "    " .. mark(later .. ".run = " .. body .. ", " .. later .. ".context = &" .. x .. ";", a.made, "BORROW"),
        "}" }, {
        "start();",
        later .. ".run(" .. later .. ".context);  /* as a thread would that got its turn after the return */",
    }, "asan", "stack-use-after-return")
end

-- a: subject, pointer, kind, made, borrowed, dropped, later. What one pass leaves behind the
-- next one reads.
function M.scope_loop(a)
    local id = twin.names()
    local x = id(a.subject, "value")
    local r = id(a.pointer ~= a.subject and a.pointer or nil, "view")
    local pass = id(nil, "pass")
    local p = a.kind.own and twin.payload(a.kind, id)
    local open = "for (int " .. pass .. " = 0; " .. pass .. " < 2; " .. pass .. "++) {"
    if p and p.reader:match("%*") then
        return twin.program(head(p), {
            p.reader .. r .. " = NULL;",
            open,
            "    " .. mark("if (" .. r .. ") " .. p.read(r), a.later, "LATER"),
            "    " .. mark(p.make(x), a.made, "DECL"),
            "    " .. mark(r .. " = " .. x .. ";", a.borrowed, "BORROW"),
            "    " .. mark(p.free(x), a.dropped, "DROPPED"),
            "}",
        }, "asan", "heap-use-after-free")
    end
    return twin.program({}, {
        "const int *" .. r .. " = NULL;",
        open,
        "    " .. mark("if (" .. r .. ') printf("%d\\n", *' .. r .. ");", a.later, "LATER"),
        "    " .. mark("int " .. x .. " = " .. pass .. ";", a.made, "DECL"),
        "    " .. mark(r .. " = &" .. x .. ";", a.borrowed, "BORROW"),
        mark("}", a.dropped, "DROPPED"),
    }, "asan", "stack-use-after-scope")
end

-- a: subject, holder, kind, made, borrowed, dropped, later. The destructor of `holder` reads
-- what was freed first.
function M.drop_order(a)
    local id = twin.names()
    local x = id(a.subject, "value")
    local p = twin.payload(a.kind, id)
    local g = id(a.holder ~= a.subject and a.holder or nil, "holder")
    local tag, drop = id("struct " .. g, g), id("drop()", "drop_" .. g)
    return twin.program(head(p,
        "struct " .. tag .. " { " .. p.reader .. "seen; };",
        "static void " .. drop .. "(struct " .. tag .. " *self) { " .. p.read("self->seen") .. " }"), {
        "struct " .. tag .. " " .. g .. ";",
        mark(p.make(x), a.made, "DECL"),
        mark(g .. ".seen = " .. x .. ";", a.borrowed, "BORROW"),
        mark(p.free(x), a.dropped, "DROPPED"),
        mark(drop .. "(&" .. g .. ");", a.later, "LATER_DROP"),
    }, "asan", "heap-use-after-free")
end

-- a: subject, callee, kind, made, borrowed, returned. The frame is popped by the return.
function M.return_local(a)
    local id = twin.names()
    local x = id(a.subject, "local")
    local f = id(nil, "make_view")
    local r = id(nil, "result")
    if a.kind.own then
        local p = twin.payload(a.kind, id)
        return twin.program(head(p,
            "static " .. p.reader .. f .. "(void)", "{",
            "    " .. mark(p.make(x), a.made, "DECL"),
            "    " .. mark(p.reader .. r .. " = " .. x .. ";", a.borrowed, "BORROW"),
            "    " .. mark(p.free(x) .. "  /* as Rust would at the end of the function */", a.returned, "DROPPED"),
            "    " .. mark("return " .. r .. ";", a.returned, "RETURNED"), "}"), {
            p.reader .. "caller = " .. f .. "();",
            mark(p.read("caller"), a.returned, "RETURNED"),
        }, "asan", "heap-use-after-free")
    end
    return twin.program({
        "static const int *" .. f .. "(void)", "{",
        "    " .. mark("int " .. x .. " = 5;", a.made, "DECL"),
        "    " .. mark("const int *" .. r .. " = &" .. x .. ";", a.borrowed, "BORROW"),
        "    " .. mark("return " .. r .. ";", a.returned, "RETURNED"), "}" }, {
        "const int *caller = " .. f .. "();",
        mark('printf("%d\\n", *caller);', a.returned, "RETURNED"),
    }, "asan", "stack-use-after-return")
end

return M
