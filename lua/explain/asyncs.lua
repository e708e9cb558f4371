-- E0728, E0752 and E0626: functions that stop in the middle and go on later.

local say = require "ferry.say"
local shape = require "ferry.shape"
local twins = require "ferry.twins_values"

local M = {}

function M.page(code, title, fixes)
    return { code = code, title = title,
        model = "An async fn is compiled into a struct with a state number and the locals that live across an .await, and a function that runs "
            .. "it from one .await to "
            .. "the next. Somebody, the executor, has to call that function.",
        in_c = "The hand-written state machine of an event loop: struct conn with a state, and a switch over it in the callback.",
        class = "D", fixes = fixes, see = { exercises = {} } }
end

-- E0728
function M.await(f)
    local where = shape.label(f, "^this is not `async`")
    local code = where and shape.code(where)
    local closure = code and code:match("|")
    local name = code and code:match("fn%s+([%w_]+)")
    local around = closure and "the closure" or name and say.q(name) or "the function around it"
    local n = shape.open(f, closure and "ASYNC.closure" or "ASYNC.await", "this may have to wait")
    shape.step(n, where, "declared", "this is not async")
    n:say("The .await on " .. say.line(f.primary.line) .. " may have to stop and go on later, and " .. around .. (where and " on "
        .. "" .. say.line(where.line) or "")
        .. " is an ordinary function, which cannot.")
    n:in_c("An ordinary function keeps its locals on the stack: returning in the middle loses them, in C as well. In C one writes the state "
        .. "into a struct and returns to "
        .. "the event loop; async has rustc write that struct, and " .. around .. " is not marked for it.")
    if closure then
        n:fix("a for loop with .await in its body", "nearly always: one after the other")
        n:fix("an async closure, async |…| …, or one that returns an async block", "when the callee takes futures, as join_all does")
    else
        n:fix("async fn " .. (name and name ~= "main" and name or "for the function") .. (name == "main" and ", with the attribute of your "
            .. "executor" or ""), name == "main"
            and "such as #[tokio::main]: main itself is called by nobody who could resume it" or "and .await at its callers")
        n:fix("block_on(…) of the executor", "at the edge, where a thread may wait")
        n:fix("threads, and the blocking call", "when there are few of them")
    end
    return n:close { headline = "only an async function can wait", class = "D" }
end

-- E0752
function M.main(f)
    local n = shape.open(f, "ASYNC.main", "nobody could resume this")
    n:say("main on " .. say.line(f.primary.line) .. " is async: calling it would only make a struct that nobody runs.")
    n:in_c("main is what the C run-time calls, once, and its return ends the process. An async fn returns at once with its state in a struct; "
        .. "the loop that runs such "
        .. "structs has to stand in main, as the event loop does in C.")
    n:fix("fn main() with block_on(…) of an executor inside", "which shows who runs it")
    n:fix("the executor's attribute, such as #[tokio::main], above the async fn", "when a crate with an executor is used: it writes that main "
        .. "for you")
    n:fix("take async away", "when nothing in it awaits")
    return n:close { headline = "main itself cannot be suspended", class = "D" }
end

-- E0626
function M.across(f)
    local stop = shape.label(f, "^possible yield occurs here")
    local what = shape.name(f.primary, "the pointer")
    local n = shape.open(f, "ASYNC.self_pointer", "a pointer to a local is taken here")
    shape.step(n, stop, "used", "and here the coroutine may stop and be moved")
    n:say("The pointer that " .. say.line(f.primary.line) .. " takes, " .. what .. ", is still needed after the stop" .. (stop and " on "
        .. "" .. say.line(stop.line) or "") .. ".")
    n:in_c("The locals of a coroutine are members of its struct. A pointer from one member to another is right until somebody moves the struct, "
        .. "as in C after a memcpy or realloc of "
        .. "it: the pointer then leads to the old place. Between " .. say.line(f.primary.line) .. " and "
        .. "" .. (stop and say.line(stop.line) or "the stop") .. " this one may be moved.")
    n:fix("end the borrow before the stop: copy the value out", "when it is small")
    n:fix("static in front of the closure, and Box::pin", "when the pointer is needed: a pinned one is never moved", n:offered("static"))
    return n:close { headline = "a pointer into a frame that may be moved", class = "A", cwe = 416, c_bug = "pointer into a moved object",
        twin = twins.moved_frame { subject = (shape.code(f.primary) or ""):match("^&?m?u?t?%s*([%a_][%w_]*)"), borrowed = f.primary.line, stop = stop and stop.line or f.primary.line } }
end

return M
