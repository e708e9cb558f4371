-- E0381: a variable is read on a path that never stored to it; or a struct is filled field by
-- field before it exists as a whole, which C allows.

local facts = require "ferry.facts"
local note = require "ferry.note"
local say = require "ferry.say"
local source = require "ferry.source"
local twins = require "ferry.twins_out"
local types = require "ferry.types"

local M = { code = "E0381" }

M.page = {
    code = "E0381", title = "A variable is read before anything was stored in it",
    model = "A let without a value reserves the name. Every path to a read has to pass a store, and rustc checks that path by path.",
    in_c = "int x; if (c) x = 3; use(x); compiles; without c it reads whatever the stack held. valgrind reports it at run time, "
        .. "ASan does not.",
    class = "A", c_bug = "use of an uninitialised value", cwe = 457,
    fixes = {
        { title = "make the value the result of an if or match expression", when = "when every path has one" },
        { title = "store on the path that is missing, or leave the function there", when = "when one was forgotten" },
        { title = "Option, starting as None", when = "when 'not set' is a real state" },
        { title = "build the whole struct at once", when = "when it was filled field by field" },
    },
    twin = twins.uninitialised { subject = "x", branch = true },
    see = { exercises = {} },
}

-- What rustc says of the line where paths part.
local function path(entry)
    local label = entry.label
    local value = label:match("condition is `(%a+)`")
    if label:find("`else` arm might be missing", 1, true) then
        return "the if has no else that would store"
    elseif label:find("arm might be missing", 1, true) then
        return "no arm of the match covers the rest"
    elseif label:find("pattern", 1, true) then
        return "the path through one of the patterns passes no store"
    elseif label:find("loop", 1, true) then
        return "the loop may make no pass, or end before one has stored"
    elseif value then
        return "when the condition is " .. value .. ", nothing is stored"
    end
    return "one path passes no store"
end

local function paths(n, f)
    local some, seen, done = {}, {}, {}
    local maybe = f.message:find("possibly", 1, true)
    local condition
    for _, entry in ipairs(f.at.INIT_SOME or {}) do
        condition = condition or entry.label:find("condition is", 1, true)
    end
    for _, entry in ipairs(f.at.INIT_SOME or {}) do
        if entry.label:match("^binding initialized") then
            done[#done + 1] = entry.line
            n:mark(entry, "made", "a value is stored here")
        elseif condition and entry.label:find("`else` arm might", 1, true) then
            n:mark(entry, "declared", "there is no else that would store") -- the same if
        elseif maybe or not entry.label:find(" loop ", 1, true) then
            if not seen[path(entry)] then
                some[#some + 1] = path(entry)
            end
            seen[path(entry)] = true
            n:mark(entry, "declared", path(entry))
        end
    end
    if #some > 0 then
        n:say(say.capital(say.join(some)) .. ".")
    end
    if #done > 0 then
        n:say("A value is stored on " .. say.lines(done) .. ", but not every path comes by there.")
    end
    return #some + #done > 0
end

-- Does the refused line change the variable in place, read it, or lend it?
local function use(entry)
    local text, from, to = source.bounds(entry.span)
    local behind = text and text:sub(to) or ""
    local under = text and text:sub(from, to - 1) or ""
    if under:match("^[%w_]+%s*[%+%-%*/%%&|^<>]+=") or behind:match("^%s*[%+%-%*/%%&|^]=") or behind:match("^%s*<<=") then
        return "changes it in place, which reads the old value first"
    elseif under:match("^&mut") then
        return "lends it for writing, and whoever gets a &mut may read through it"
    elseif under:match("^&") then
        return "takes a pointer to it, to be read through"
    elseif under:find("|", 1, true) then
        return "captures it in a closure that uses it"
    end
    return "reads it"
end

-- C's out-parameter: the variable is lent to a call that is to fill it.
local function is_out(entry)
    local text, from, to = source.bounds(entry.span)
    return text and text:sub(from, to - 1):match("^&mut%f[%W]") and text:sub(1, from - 1):match("[%(,]%s*$")
        and text:sub(to):match("^%s*[%),]") and true or false
end

local function out(f, made, used)
    local x = say.q(f.about)
    local n = note.open(f, "UNINIT.out")
    n:mark(used, "borrowed", x .. " is lent here, to be filled")
    n:say(x .. " is declared on " .. say.line(made.line) .. " without a value, and " .. say.line(used.line)
        .. " lends it as an out-parameter. A &mut points to a value that exists: whoever gets it may read through it.")
    n:in_c("In C this is the address of an unset variable, for the function to fill: correct as long as it does fill it, and the caller looks at the "
        .. "return code before the variable. Where that is forgotten, garbage is read: valgrind reports it when it decides something, ASan never.")
    n:fix("let the function return what it finds: an Option, or a Result where the reason matters", "when it is yours: no variable is then without a "
        .. "value")
    n:fix("give it its value on " .. say.line(made.line), "when there is one that is right if the function stores nothing")
    return n:close { headline = "an out-parameter needs a value before the call", class = "A", c_bug = "use of an uninitialised value", cwe = 457 }
end

-- A struct or tuple that is filled field by field.
local function partial(f, made, used)
    local x = say.q(f.about)
    local n = note.open(f, "UNINIT.partial")
    n:say(x .. " is declared on " .. say.line(made.line) .. " without a value, and " .. say.line(used.line)
        .. " assigns to a part of it. Rust has no half made object: it is made whole or "
        .. "not at all.")
    n:in_c("In C this is ordinary code: struct point p; p.x = 1; and it is correct as long as nobody reads a field that was forgotten; "
        .. "gcc warns about some of those.")
    n:fix("build it in one go, with all fields", "when the values are at hand on " .. say.line(used.line))
    n:fix("keep the parts in variables of their own and put them together at the end", "when they come one by one")
    n:fix("let mut it start as Default::default() and assign the parts", "when its type has a Default")
    return n:close { headline = x .. " has to be made whole before a part is set", class = "C", cwe = 457 }
end

local function ways_out(n, made, branches, looped)
    if (source.text(made.span) or ""):find("MaybeUninit", 1, true) then
        n:fix("MaybeUninit::uninit(), and [const { MaybeUninit::uninit() }; N] for an array of them", "when it is to start out without a "
            .. "value: it has to be made all the same, and stores nothing")
        return
    elseif looped then
        n:fix("an Option that starts as None and is set by the loop; or find() and position() on the iterator", "when the loop searches")
        n:fix("give it its value on " .. say.line(made.line), "when there is one that is right for no pass at all")
        return
    elseif branches then
        n:fix("make the value the result of the if or match itself: let … = if … { … } else { … };", "when every path has one")
        n:fix("store on the path that is missing, or return there", "when it was forgotten")
    else
        n:fix("give it its value on " .. say.line(made.line), "when the right one is known there")
        n:fix("move the let down to where the value is known", "when it is declared early, as in C89")
    end
    n:fix("an Option that starts as None", "when 'not set yet' is a real state; a made-up 0 would only hide the path")
end

-- The type, as far as the declaration line shows it.
local function kind_of(f, made)
    local name = f.type_name or types.of_line(source.text(made.span), f.about)
    return types.classify(name)
end

function M.explain(f)
    local made, used = facts.first(f, "DECL"), facts.first(f, "UNINIT")
    if not made or not used then
        return nil
    elseif f.message:match("^partially") then
        return partial(f, made, used)
    end
    local x, kind = say.q(f.about), kind_of(f, made)
    local maybe, looped, branches = f.message:find("possibly", 1, true) ~= nil, false, false
    for _, entry in ipairs(f.at.INIT_SOME or {}) do
        looped = looped or maybe and entry.label:find(" loop ", 1, true) ~= nil
        branches = branches or maybe or not entry.label:find(" loop ", 1, true)
    end
    if not looped and not branches and not maybe and is_out(used) then
        return out(f, made, used)
    end
    local n = note.open(f, looped and "UNINIT.loop" or branches and "UNINIT.path" or "UNINIT.never")
    n:say(x .. " is declared on " .. say.line(made.line) .. " without a value, and " .. say.line(used.line) .. " "
        .. use(used) .. (branches and "." or maybe and ", which not every path leads to with a value." or "; nothing was stored before."))
    paths(n, f)
    if kind.own then
        n:in_c("In C " .. x .. " would be an uninitialised pointer: whatever the stack held is followed, and free() is called on it at the end.")
    elseif kind.kind == "ref" or kind.kind == "mutref" then
        n:in_c("In C " .. x .. " would be an uninitialised pointer, which leads wherever the stack's old bits say.")
    else
        n:in_c("In C " .. x .. " holds whatever was on the stack: often 0 while you test, and garbage after a change elsewhere. "
            .. (branches and "-Wmaybe-uninitialized sees some of these, valgrind those that run, ASan none."
                or "Where no path stores at all gcc -Wall says so when compiling; ASan stays silent."))
    end
    for _, entry in ipairs(f.at.UNINIT) do
        if entry.line ~= used.line then
            n:say("It is used on " .. say.line(entry.line) .. " as well.")
        end
    end
    ways_out(n, made, branches or maybe, looped)
    return n:close { headline = x .. (branches and " has no value on one of the paths" or " has no value yet"), class = "A",
        c_bug = "use of an uninitialised value", cwe = 457,
        twin = (branches or looped) and twins.uninitialised { subject = f.about, own = kind.own or kind.kind == "ref", made = made.line,
            used = used.line } or nil }
end

return M
