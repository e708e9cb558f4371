-- Borrow conflicts whose loan lasts because something asks for it: a signature, a box that holds 'static
-- callbacks, a thread. Shared by E0499, E0502 and E0506; the others are in explain.conflicts.

local captures = require "ferry.captures"
local facts = require "ferry.facts"
local lends = require "ferry.lends"
local listing = require "ferry.listing"
local say = require "ferry.say"
local shape = require "ferry.shape"
local source = require "ferry.source"
local twins_threads = require "ferry.twins_threads"
local types = require "ferry.types"

local M = {}

local PUSH, CACHE = "core/borrow-push-invalidates", "core/borrow-stale-cache"

-- A slice expression of the refused place: the `..mid` of &mut values[..mid].
local function range(entry)
    return source.onward(entry.span):match("^[%w_%.%*]+%[([^%[%]]*%.%.[^%[%]]*)%]")
end

-- Which of the rules here a kept loan comes under.
function M.case(c)
    if c.first and c.second and range(c.first) and range(c.second) and range(c.first) ~= range(c.second) then
        return "slices"
    elseif #c.closures > 0 and not c.promise.label:match("^returning") then
        return "held"
    end
    return "signature"
end

-- Two parts of one slice are returned, or kept, together.
function M.slices(n, _, c)
    local a, b = range(c.first), range(c.second)
    local mid = a:match("^%.%.%s*([%w_]+)$")
    local fits = mid and b:match("^([%w_]+)%s*%.%.$") == mid
    n:in_c("In C these are two pointers into one block, " .. (fits and "and you know that" or "right if") .. " the ranges " .. a .. " and " .. b
        .. " do not overlap. Rust does not compare ranges: either part counts as the whole of " .. c.x .. ".")
    n:fix("split_at_mut(" .. (fits and mid or "mid") .. ")", "it gives both parts, checks the place once, and is what the library has unsafe for")
    n:fix("return where they part, and let the caller split", "when one of them is needed at a time")
    return { headline = "two parts of " .. c.x .. " count as one", class = "C", exercises = { CACHE } }
end

-- Whether the thread, or what runs on every pass, meets another use: a race in C.
local function races(f, c)
    local made = c.loop or c.first
    local line = c.closures[1]
    local text = listing.line(f.d.source, line)
    for _, entry in ipairs(f.at.USED_CLOS or {}) do
        text = text or source.text(entry.span)
    end
    local writes = captures.writes(text, f.about) or c.first_mut or c.second_mut or c.assigns or c.loop ~= nil
    local t = f.d.source and captures.thread(f, made and made.span, f.about) or {}
    return writes, t
end

-- A thread of a scope has the object, and something behind the spawn uses it. `t.join`: the first join behind it.
local function scoped(n, f, c, writes, t)
    local joined = t.join and t.join <= f.primary.line
    local raced = writes and not joined
    local use = f.primary.line == c.closures[1] and "another thread" or say.line(f.primary.line)
    n:say("The closure goes to a thread of the scope, which may run until the scope ends, and has " .. c.x .. " for as long.")
    n:in_c(raced and "In C the thread has &" .. c.x .. ", and " .. use .. " uses it before the pthread_join(). Nothing orders the two: a data race, which "
        .. "ThreadSanitizer reports."
        or "In C this is right as it stands: " .. (joined and "pthread_join() orders the thread's writes before what follows." or "nobody writes meanwhile."))
    n:fix("let the closure work on a value of its own and return it, and take it at join()", "when nobody looks at it meanwhile: no lock at all")
    if writes then
        n:fix("a Mutex around it, which the threads of the scope may borrow, and lock() at each use", "when all of them change one object")
        n:fix("atomics, AtomicU32 and fetch_add", "for numbers")
    end
    n:fix("do the other use behind the scope", "when it can wait for the thread")
    return { headline = "the thread has " .. c.x .. " until the scope ends", class = raced and "A" or "C", c_bug = raced and "data race" or nil,
        cwe = raced and 362 or nil, exercises = { "core/conc-shared-counter" },
        twin = raced and twins_threads.behind_pointer { subject = f.about, shared = c.closures[1] } or nil }
end

-- A thread takes the closure.
local function thread(n, f, c)
    local writes, t = races(f, c)
    if shape.label(f, "^has type `.*Scope<") then
        return scoped(n, f, c, writes, t)
    end
    n:say("The closure goes to a thread, and the type of spawn asks for one that may run as long as the program: the loan of " .. c.x
        .. " never ends here" .. (t.join and ", whatever the join on " .. say.line(t.join) .. " waits for." or "."))
    local blind = not f.d.source and c.loop ~= nil
    local raced = writes and (blind or t.loop or t.join and t.meanwhile)
    if raced then
        n:in_c("In C " .. ((c.loop or t.loop) and "every pass starts a thread with &" .. c.x .. (blind and ", and unless each is joined before the next "
            .. "starts, they run side by side. " or ", and they run side by side. ") .. "One that changes it on " .. say.line(c.closures[1])
            or "the thread has &" .. c.x .. ", and the function goes on with it on " .. say.line(t.meanwhile) .. ". One that changes it")
            .. " while another is at it is a data race, which ThreadSanitizer reports.")
    elseif t.join then
        n:in_c("In C this is right as it stands: pthread_join() orders the thread's writes before what follows.")
    else
        n:in_c("In C the thread gets &" .. c.x .. " and nothing says when it is done with it: whoever uses " .. c.x .. " before a pthread_join() "
            .. "races with it, and a return leaves it a dead stack slot.")
    end
    if not raced then
        n:fix("start the thread in std::thread::scope", "when it ends before the other use: the loan ends with the scope")
    end
    if writes then
        n:fix("an atomic, in an Arc or lent in std::thread::scope", "for a number or a flag")
        n:fix("Arc<Mutex<…>>: one clone of the Arc for each thread, and lock() around each use", "for anything else that they share")
        n:fix("let the closure return its part, and take it at join()", "when nobody looks at it meanwhile")
    else
        n:fix("an Arc, one clone for each thread", "when it is only read from then on")
    end
    return { headline = "the thread keeps " .. c.x .. (raced and " while others use it" or " for as long as it likes"), class = raced and "A" or "C",
        c_bug = raced and "data race" or nil, cwe = raced and 362 or nil, exercises = { CACHE },
        twin = raced and twins_threads.behind_pointer { subject = f.about, shared = c.closures[1] } or nil }
end

-- Whether two closures, or the loop's, are kept.
function M.held(n, f, c)
    local line, label = say.line(c.promise.line), c.promise.label
    if (source.text(c.promise.span) or ""):find("spawn", 1, true) then
        return thread(n, f, c)
    end
    local boxed = facts.child(f, "^due to object lifetime defaults, `([^`]*)`")
    local static = label:find("'static", 1, true)
    if boxed and static then
        n:say("On " .. line .. " the closure becomes a " .. boxed.message:match("`([^`]*)`") .. ", which without more words means + 'static: "
            .. "a callback that may be kept for as long as the program runs. So the loan of " .. c.x .. " never ends.")
    else
        n:say("What takes the closure on " .. line .. " may keep it" .. (static and " for as long as the program runs" or "") .. ", so the loan of " .. c.x
            .. " is not over here.")
    end
    n:in_c("In C this is the callback with its void *ctx = &" .. c.x .. ", and as long as " .. c.x .. " is alive whenever it runs, it is right: one "
        .. "thread, one object, two names. " .. (boxed and static and "But a Box<dyn …> without more words means + 'static, so" or "So")
        .. " Rust has to assume that it is called at any time from now on.")
    M.callback_ways(n, f, c.x, false)
    return { headline = "a kept callback still holds a pointer to " .. c.x, class = "C", exercises = { CACHE } }
end

-- Ways out for a callback that is kept and shares something with its function; `reads`: and only reads it; `alone`: the function
-- does not use it behind the closure.
function M.callback_ways(n, f, x, reads, alone)
    local boxed = facts.child(f, "^due to object lifetime defaults")
    if alone then
        n:fix("write move before the closure, so that it owns " .. x, "as nothing behind it uses " .. x .. ": the closure is the context struct")
    elseif reads then
        n:fix("write move before the closure, so that it owns " .. x, "when nobody changes it later: a number is copied then")
    end
    n:fix("share it: Rc<Cell<…>>, or Rc<RefCell<…>>, one clone moved into the closure", "when both the callback and the function use it from now on")
    if boxed then
        n:fix("Box<dyn … + 'a>, with 'a on the type that keeps the boxes", "when that one is declared behind " .. x .. ", and dropped before " .. x
            .. " is used by its name again")
    end
    n:fix("hand " .. x .. " in when the callbacks are run, as an argument", "as C's ctx could be, too")
end

-- Whether the lines, or the function around them, take one of several paths.
local function has_paths(f, c)
    local text = c.first and source.text(c.first.span) or ""
    if text:find("%f[%w]match%f[%W]") or text:find("%f[%w]if%f[%W]") or text:find("while%s+let%f[%W]") or text:find("Some%(") then
        return true
    end
    local from = c.first and c.first.line or c.promise.line
    for at = from, math.min(c.promise.line, from + 200) do
        local row = f.d.source and listing.line(f.d.source, at) or ""
        if row:find("%f[%w]match%f[%W]") or row:find("%f[%w]if%f[%W]") or row:find("%f[%w]return%f[%W]") then
            return true
        end
    end
    return c.second ~= nil and c.promise.line < c.second.line and c.promise.label:match("^returning") ~= nil
end

-- Whether what is removed is what the loop's pattern names, as it stands: a key. An index would be *i.
local function walked_key(c, code)
    local head = c.first and source.text(c.first.span) or ""
    local key = code:match("%.remove%(%s*&?%s*([%a_][%w_]*)%s*%)")
    return key and not head:find("enumerate", 1, true) and (head:match("for%s+%(?%s*" .. key .. "%f[^%w_]") ~= nil)
end

-- Whether the place is a map, by its type or by what is called on it.
function M.is_map(f, c)
    local kind = types.classify(f.type_name and types.behind(f.type_name)).kind
    if kind ~= "unknown" and kind ~= "struct" then
        return kind == "map"
    end
    for _, entry in ipairs { c.first or false, c.second or false } do
        local code = entry and source.onward(entry.span) or ""
        local method, argument = code:match("^[%w_%.]-%.([%a_][%w_]*)%s*%(%s*(.?)")
        if method == "entry" or method == "contains_key" or code:match('^[%w_%.]+%[%s*[&"]') or code:match("^[%w_%.]+%.keys%(") then
            return true
        elseif argument == "&" and (method == "get" or method == "get_mut" or method == "remove") then
            return true
        elseif method == "remove" and walked_key(c, code) then
            return true
        end
    end
    return false
end

function M.signature(n, f, c)
    local line = say.line(c.promise.line)
    local label = c.promise.label
    local region = facts.first(f, "REGION")
    local named = region and " (named on " .. say.line(region.line) .. ")" or ""
    local paths = has_paths(f, c)
    if label:match("^returning") then
        n:say("The pointer is returned on " .. line .. ", so the signature promises the caller that it stays valid for its whole "
            .. "lifetime" .. named .. (paths and ": rustc counts the loan as alive on every path, also on the one that does not return it."
                or ": the loan lasts longer than this function."))
    elseif label:match("^assignment") then
        n:say("On " .. line .. " the pointer is stored where it has to live longer" .. named .. ", so the loan never ends inside this function.")
    else
        n:say("What asks for the pointer on " .. line .. " wants it for longer" .. named .. ", so the loan is not over here.")
    end
    if paths then
        n:in_c("In C this body may well be correct, as you know which path was taken; Rust checks it against the signature only.")
        n:fix("look twice: test first (" .. (M.is_map(f, c) and "contains_key" or "is_some, or an index") .. "), borrow again in the branch that returns",
            "when the look-up is cheap", c.first and lends.look_twice(f, c.first.span) or nil)
    else
        n:in_c("In C these are two pointers to one object, and right as long as neither side frees or moves what the other has. Rust checks against the "
            .. "signature only, and that asks for longer than the other use can wait.")
        n:fix("ask for less: another lifetime name for this loan, or none, in the signature", "when nothing keeps the pointer")
    end
    n:fix("return an index, a key or an owned value", "when the caller does not need the pointer")
    if M.is_map(f, c) then
        n:fix("the entry() interface", "for a map: one look-up, present or not")
    end
    return { headline = paths and "the signature keeps " .. c.x .. " borrowed on every path" or "the signature keeps " .. c.x .. " borrowed", class = "C",
        exercises = { CACHE } }
end

-- A pointer of every pass is kept, and each pass calls a method that may write.
function M.loop_of_calls(n, f, c)
    if c.promise then
        local region = facts.first(f, "REGION")
        n:say(say.capital(c.promise.label:match("^returning") and "what is returned on " or "what is asked for on ")
            .. say.line(c.promise.line) .. " keeps them all" .. (region and ", for the lifetime named on " .. say.line(region.line) or "") .. ".")
    end
    n:in_c("In C this is right only while " .. say.q(c.loop_method) .. " never moves what earlier pointers point to: if it can realloc(), those "
        .. "kept from earlier passes dangle. rustc goes by the signature, which does not say.")
    n:fix("store indexes, ranges or owned values instead of pointers", "as C code does across a realloc()")
    n:fix("fill " .. c.x .. " in a first loop, take the pointers in a second", "when nothing is added after that")
    n:fix("let the pointer end with its pass", "when it is only needed inside the loop")
    return { headline = "every pass of the loop keeps a pointer into " .. c.x, class = "C",
        exercises = { "core/life-arena-bump", PUSH } }
end

return M
