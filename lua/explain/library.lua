-- E0308 with types of the standard library: locks and counted pointers, iterators, paths, errors,
-- spans of time, what a compare function gives.

local ints = require "ferry.ints"
local mismatch = require "explain.mismatch"
local say = require "ferry.say"
local shape = require "ferry.shape"

local M = {}

local function close(n, headline, class, cwe, bug)
    return n:close { headline = headline, class = class, cwe = cwe, c_bug = bug }
end

local function start(f, rule, wanted, found, o)
    local n = mismatch.open(f, rule, found, o, wanted)
    return mismatch.tell(n, f, found, o, wanted)
end

-- What a lock, a RefCell or a counted pointer gives is a pointer to the value.
function M.guarded(f, wanted, found, o)
    local n = start(f, "TYPES.guard", wanted, found, o)
    local guard = found:match("Guard<") or found:match("^Ref")  and not found:match("^RefCell")
    if guard then
        n:in_c("It is a pointer to the value that also releases the lock, or the borrow, when it ends. In C the lock and the pointer are two "
            .. "things, and so one can be used without the other.")
        n:fix("* before it", "for the value, when it is plain data")
        n:fix("let guard = …; and *guard", "to use it more than once under one lock")
    elseif found:match("^Cell<") then
        n:in_c("In C it is a plain member, read and written in place. A Cell has the same bytes; its methods copy the value out and in, and lend "
            .. "no pointer to it.")
        n:fix("x.get()", "for the value, when it is plain data")
        n:fix("the wrapper's type on the other side too", "when it should go on being shared")
        return close(n, "the value is in a Cell", "D")
    else
        n:in_c("The value lies behind a pointer with a count, or beside a lock; C would have the pointer here, and whoever writes *p goes "
            .. "round both.")
        n:fix(found:find("RefCell", 1, true) and "*x.borrow()" or found:find("RwLock", 1, true) and "*x.read().unwrap()" or found:find("Mutex",
            1, true) and "*x.lock().unwrap()"
            or found:find("Cell", 1, true) and "x.get()" or "*x", "for the value, when it is plain data")
        n:fix("the wrapper's type on the other side too", "when it should go on being shared")
    end
    return close(n, "the value is behind a pointer", "D")
end

-- An iterator where the container is wanted.
function M.uncollected(f, wanted, found, o)
    local n = start(f, "COLLECT.missing", wanted, found, o)
    n:in_c("It is a state and a function that gives the next element; nothing has been stored yet. In C that is the loop before its first pass.")
    if wanted:match("str$") then
        n:fix(".collect::<String>(), and String in place of " .. wanted, "as the text is new, and somebody has to own it")
    else
        n:fix(".collect() behind it", "to store the elements; the container is taken from the wanted type")
    end
    n:fix("for x in …", "when they are only looked at")
    return close(n, "an iterator has not stored anything yet", "D")
end

function M.path_of_text(f, wanted, found, o)
    local n = start(f, "TEXT.path", wanted, found, o)
    n:in_c("A path is a char * in C. Here it is a type of its own, as file names need not be UTF-8; text becomes one without a copy.")
    n:fix((wanted:match("OsStr") and "OsStr" or "Path") .. "::new(" .. ((shape.code(f.primary) or "text"):gsub("^&", "&"))
        .. ")", "a view of the same bytes")
    n:fix("impl AsRef<Path> in the signature", "so that callers may pass either, as File::open does")
    return close(n, "text is not yet a path", "C")
end

function M.error_of_number(f, wanted, found, o)
    local n = start(f, "RESULT.number", wanted, found, o)
    n:in_c("C's error is a number, -1 or errno, and its meaning is in the manual. Here the error has a type that says which errors there are.")
    n:fix("a variant or value of " .. wanted, "when one of them fits; std::io::Error::other(\"…\") for an io::Error with a text")
    n:fix("an enum of your own as the error type", "when the function knows its errors")
    n:fix("i32 as the error type", "to keep the number for now")
    return close(n, "a number is not an error", "D")
end

-- Err("…") where the error has a type of its own.
function M.error_of_text(f, wanted, found, o)
    local n = start(f, "RESULT.text", wanted, found, o)
    n:in_c("C's error is a number, and a text for it comes from strerror(). Here the error has a type, which says what can have gone wrong.")
    if wanted:match("^Parse%u%a+Error$") then
        n:fix("let a parse() fail", "to get one: std gives " .. wanted .. " no public constructor")
    else
        n:fix("a variant or value of " .. wanted, "when one of them fits; std::io::Error::other(\"…\") for an io::Error with a text")
    end
    n:fix("an enum of your own as the error type, with From<" .. wanted .. ">", "when there are errors of several kinds")
    n:fix("Box<dyn std::error::Error> as the error type, and .into()", "when nobody tells them apart")
    return close(n, "a text is not " .. say.q(wanted), "D")
end

function M.struct_of_tuple(f, wanted, found, o)
    local n = start(f, "STRUCT.tuple", wanted, found, o)
    n:in_c("C fills a struct by position, from {1, 2} or later from (struct p){1, 2}. A tuple is a type of its own here and turns into no struct.")
    n:fix(wanted .. " { field: value, … }", "with every field by its name")
    n:fix("struct " .. wanted .. "(T, U); and " .. wanted .. "(1, 2)", "when position is enough")
    return close(n, "a tuple is not a struct", "D")
end

-- 5 for a Duration, a Duration for a number.
function M.duration(f, wanted, found, o)
    local n = start(f, "TYPES.duration", wanted, found, o)
    n:in_c("sleep() takes seconds, usleep() microseconds, poll() milliseconds, and all of them any int. A Duration knows its unit.")
    if wanted:match("Duration$") then
        local x = shape.code(f.primary) or "n"
        n:fix("Duration::from_secs(" .. x .. ")", "for seconds, as sleep()")
        n:fix("Duration::from_millis(" .. x .. "), from_micros", "for the smaller units")
    else
        n:fix(ints.is_float(wanted) and ".as_secs_f64()" or ".as_millis(), .as_secs()", "for the number of that unit" .. (ints.is_float(wanted)
            and "" or "; as_millis gives a u128"))
        n:fix("Duration on the other side", "to keep the unit")
    end
    return close(n, "a span of time has a unit", "C")
end

-- What a compare function gives.
function M.ordering(f, wanted, found, o)
    local n = start(f, "TYPES.ordering", wanted, found, o)
    local a, b = (shape.code(f.primary) or ""):match("^([%w_.]+)%s*[<>%-]=?%s*([%w_.]+)$")
    n:in_c(found == "bool" and "qsort()'s function gives a number below, at or above 0; one that gives a < b says equal for half of the pairs, "
        .. "and the result is not sorted."
        or "qsort()'s function gives a number below, at or above 0, and a - b overflows for values far apart: the order is then wrong "
        .. "without a word.")
    n:fix((a or "a.x") .. ".cmp(&" .. (b or "b.x") .. ")", "for integers and text; total_cmp for floats")
    n:fix("sort_by_key(|e| …)", "when one member decides")
    n:fix(".reverse() behind it, or b before a", "for the other direction")
    return close(n, "less, equal or greater: an Ordering", found == "bool" and "D" or "B", found ~= "bool" and 190 or nil, found ~= "bool"
        and "integer overflow in a comparison" or nil)
end

local ITERATOR = {}
for word in ([[Args Map Filter FilterMap Iter IterMut IntoIter Chars Bytes Lines Split SplitWhitespace Enumerate Zip Rev Skip Take Chain Range
    Cloned Copied Flatten FlatMap Drain Keys Values Windows Chunks CharIndices]]):gmatch("%S+") do
    ITERATOR[word] = true
end

-- Is it a state that gives one element after another?
function M.is_iterator(name)
    return ITERATOR[(name:gsub("<.*", ""):match("([%w_]+)$"))] or false
end

return M
