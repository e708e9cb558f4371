-- The C program behind a note about two threads and one value. As ferry.twins: run under gcc 12
-- with ThreadSanitizer.

local twin = require "ferry.twin"

local M = {}
local mark = twin.mark

-- a: name, counted, line. Two threads change one plain int: the count of an Rc, or the value.
function M.race(a)
    local id = twin.names()
    local x, run = id(a.name, a.counted and "count" or "shared"), id(nil, "thread_body")
    local made = twin.program({ "static int " .. x .. ";  /* " .. (a.counted and "the count, a plain int" or "no lock around it") .. " */",
        "static void *" .. run .. "(void *arg)", "{", "    (void)arg;",
        "    for (int pass = 0; pass < 1000; pass++)",
        "        " .. mark(x .. "++;", a.line, "USED"), "    return NULL;", "}" }, {
        "pthread_t one, two;",
        mark("pthread_create(&one, NULL, " .. run .. ", NULL);", a.line, "MOVED"),
        mark("pthread_create(&two, NULL, " .. run .. ", NULL);", a.line, "MOVED"),
        "pthread_join(one, NULL);",
        "pthread_join(two, NULL);",
    }, "tsan", "data race")
    made.source = made.source:gsub("#include <stdio.h>\n", "#include <pthread.h>\n#include <stdio.h>\n", 1)
    return made
end

return M
