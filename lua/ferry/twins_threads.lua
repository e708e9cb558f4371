-- The C programs behind notes about threads. As ferry.twins: each was run under gcc 12 with
-- TSan, which needs no bad luck here: two threads touch one place and nothing orders them.

local twin = require "ferry.twin"

local M = {}
local mark = twin.mark

local HEAD = "#include <pthread.h>"

-- Two threads run the same function; `made` are main's lines before, `after` those behind.
local function pair(id, head, loop, made, after, at)
    local run, other, arg = id(nil, "run"), id(nil, "other"), id(nil, "arg")
    local helpers = { HEAD }
    for _, line in ipairs(head) do
        helpers[#helpers + 1] = line
    end
    helpers[#helpers + 1] = "static void *" .. run .. "(void *" .. arg .. ")"
    helpers[#helpers + 1] = "{"
    for _, line in ipairs(loop) do
        helpers[#helpers + 1] = "    " .. line
    end
    helpers[#helpers + 1] = "    return " .. arg .. ";"
    helpers[#helpers + 1] = "}"
    local body = {}
    for _, line in ipairs(made) do
        body[#body + 1] = line
    end
    body[#body + 1] = "pthread_t " .. other .. ";"
    body[#body + 1] = mark("pthread_create(&" .. other .. ", NULL, " .. run .. ", NULL);", at, "SPAWN")
    body[#body + 1] = run .. "(NULL);  /* this thread does the same */"
    body[#body + 1] = "pthread_join(" .. other .. ", NULL);"
    for _, line in ipairs(after) do
        body[#body + 1] = line
    end
    return twin.beyond(helpers, body, "tsan", "data race")
end

local function passes(id, statements)
    local pass = id(nil, "pass")
    local loop = { "for (int " .. pass .. " = 0; " .. pass .. " < 1000; " .. pass .. "++) {" }
    for _, line in ipairs(statements) do
        loop[#loop + 1] = "    " .. line
    end
    loop[#loop + 1] = "}"
    return loop
end

-- a: subject, made, shared. What Rc::clone and drop do to the count, in two threads.
function M.refcount(a)
    local id = twin.names()
    local x, tag = id(a.subject, "shared"), id(nil, "rc")
    return pair(id, { "struct " .. tag .. " { int count; int value; };  /* Rc: a plain count beside the value */",
        "static struct " .. tag .. " *" .. x .. ";" },
        passes(id, { mark(x .. "->count++;  /* clone */", a.shared, "SHARED"), mark(x .. "->count--;  /* drop */", a.shared, "SHARED") }),
        { mark(x .. " = calloc(1, sizeof *" .. x .. ");", a.made, "DECL"), x .. "->count = 2;" }, { "free(" .. x .. ");" }, a.shared)
end

-- a: subject, made, shared. A variable behind a pointer that both threads have.
function M.behind_pointer(a)
    local id = twin.names()
    local x = id(a.subject, "shared")
    return pair(id, { "static int *" .. x .. ";" }, passes(id, { mark("*" .. x .. " += 1;", a.shared, "SHARED") }),
        { mark(x .. " = calloc(1, sizeof *" .. x .. ");", a.made, "DECL") }, { "free(" .. x .. ");" }, a.shared)
end

-- a: subject, made, shared. A global that both threads count in.
function M.global(a)
    local id = twin.names()
    local x = id(a.subject, "counter")
    return pair(id, { mark("static int " .. x .. ";", a.made, "DECL") }, passes(id, { mark(x .. " += 1;", a.shared, "SHARED") }),
        {}, { 'printf("%d\\n", ' .. x .. ");" }, nil)
end

-- a: subject, made, shared. Each thread gets the address of the loop's variable, which the loop counts on.
function M.loop_variable(a)
    local id = twin.names()
    local x, run, arg, threads, t = id(a.subject, "i"), id(nil, "run"), id(nil, "arg"), id(nil, "threads"), id(nil, "t")
    return twin.program({ HEAD, "static void *" .. run .. "(void *" .. arg .. ")", "{",
        "    " .. mark('printf("%d\\n", *(int *)' .. arg .. ");  /* the " .. x .. " of the loop */", a.shared, "SHARED"),
        "    return " .. arg .. ";", "}" }, {
        "pthread_t " .. threads .. "[4];",
        "for (int " .. x .. " = 0; " .. x .. " < 4; " .. x .. "++)",
        "    " .. mark("pthread_create(&" .. threads .. "[" .. x .. "], NULL, " .. run .. ", &" .. x .. ");", a.made, "SPAWN"),
        "for (int " .. t .. " = 0; " .. t .. " < 4; " .. t .. "++)",
        "    pthread_join(" .. threads .. "[" .. t .. "], NULL);",
    }, "tsan", "data race")
end

-- a: subject, line. The lock is given back at once; what it was to protect follows.
function M.lock_released(a)
    local id = twin.names()
    local x, data = id(a.subject, "lock"), id(nil, "protected")
    local call = "(&" .. x .. ");"
    return pair(id, { "static pthread_mutex_t " .. x .. " = PTHREAD_MUTEX_INITIALIZER;", "static int " .. data .. ";" },
        passes(id, { mark("pthread_mutex_lock" .. call .. " pthread_mutex_unlock" .. call .. "  /* let _ = … */ " .. data
            .. "++;", a.line, "RELEASED") }), {}, {}, nil)
end

-- a: subject, made, shared. Another thread gives back what this one has locked.
function M.guard_elsewhere(a)
    local id = twin.names()
    local x, run, other = id(a.subject, "guard"), id(nil, "run"), id(nil, "other")
    return twin.program({ HEAD, "static pthread_mutex_t " .. x .. " = PTHREAD_MUTEX_INITIALIZER;",
        "static void *" .. run .. "(void *arg)", "{",
        "    " .. mark("pthread_mutex_unlock(&" .. x .. ");  /* where the guard ends */", a.shared, "SHARED"),
        "    return arg;", "}" }, {
        mark("pthread_mutex_lock(&" .. x .. ");", a.made, "DECL"),
        "pthread_t " .. other .. ";",
        mark("pthread_create(&" .. other .. ", NULL, " .. run .. ", NULL);", a.shared, "SPAWN"),
        "pthread_join(" .. other .. ", NULL);",
    }, "tsan", "unlock of an unlocked mutex (or by a wrong thread)")
end

return M
