-- E0373: a closure that may outlive the function keeps the addresses of its locals.

local facts = require "ferry.facts"
local note = require "ferry.note"
local say = require "ferry.say"
local twins = require "ferry.twins"

local M = { code = "E0373" }

M.page = {
    code = "E0373", title = "A closure that outlives the function points to its locals",
    model = "A closure is a struct with what its body uses; without move it holds pointers. If it is returned or given to a thread, they outlive the frame.",
    in_c = "pthread_create(&t, NULL, run, &local) followed by a return: the thread reads a stack frame that is gone.",
    class = "A", c_bug = "stack use after return", cwe = 562,
    fixes = {
        { title = "move, so that the closure owns what it uses", when = "nearly always; share through Arc if the function needs it too" },
        { title = "std::thread::scope", when = "when the thread ends before the function does" },
    },
    twin = twins.return_local { subject = "local", kind = { kind = "scalar", own = false } },
    see = { exercises = { "core/borrow-return-local" } },
}

-- Whether the function joins a thread behind the closure, as far as the source is at hand.
local function joins(f, escapes)
    local text = f.d.source and escapes.span.byte and f.d.source:sub(escapes.span.byte + 1)
    local rest = text and (text:match("^(.-)\n}") or text)
    return rest ~= nil and rest:find("%.join%(") ~= nil
end

function M.explain(f)
    local escapes, borrow = facts.first(f, "ESCAPES"), facts.first(f, "BORROW")
    if not escapes or not borrow then
        return nil
    end
    local x, line = say.q(f.about), say.line(escapes.line)
    local returned = facts.child(f, "is returned here")
    local joined = not returned and joins(f, escapes)
    local what = f.message:match("^(async %a+)") or f.message:match("^(coroutine)") or "closure"
    local n = note.open(f, "DANGLE.closure-" .. (returned and "returned" or "kept"))
    if borrow.line == escapes.line then
        n:say("The " .. what .. " on " .. line .. " uses " .. x .. " and so stores a pointer to it.")
    else
        n:say("The " .. what .. " made on " .. line .. " stores a pointer to " .. x .. ", as its body refers to it on " .. say.line(borrow.line) .. ".")
    end
    if returned then
        n:say("It is then returned, and " .. x .. " ends with this function.")
        n:in_c("In C that is a callback struct whose context pointer is the address of a local: the first call after the return reads a dead stack frame.")
    else
        n:say("Whoever receives it may run it after this function has returned, and " .. x .. " ends with the function.")
        n:in_c("In C that is pthread_create with the address of a local as its argument: if the function returns first, the thread reads a dead stack frame."
            .. (joined and " The join further down prevents it, but the signature of thread::spawn does not know of joins." or ""))
    end
    if joined then
        n:fix("start the thread in std::thread::scope", "as it is joined here anyway; then the closure may borrow")
    end
    n:fix("write move before it, so that it owns " .. x, "when nothing else here needs it", n:offered("^to force the"))
    if not returned and not joined then
        n:fix("start the thread in std::thread::scope", "when it ends before this function does")
    end
    n:fix("put it into an Arc and move one handle in", "when both sides use it")
    return n:close { headline = "the " .. what .. " keeps a pointer to " .. x .. ", a local", class = joined and "C" or "A",
        c_bug = not joined and "stack use after return" or nil, cwe = 562,
        exercises = { "core/borrow-return-local" }, twin = returned and twins.return_local { subject = f.about,
            kind = { kind = "scalar", own = false }, borrowed = borrow.line, returned = escapes.line }
            or not joined and twins.callback { subject = f.about, made = escapes.line, used = borrow.line } or nil }
end

return M
