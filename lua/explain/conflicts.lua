-- The rules for borrow conflicts, shared by E0499, E0502 and E0506: which case it is, what C
-- would do there, how to get out. Only a buffer that can move, or an owner that is assigned
-- over, is a memory error in C; elsewhere a value changes under a pointer, or C is fine.

local conflict = require "explain.conflict"
local copies = require "ferry.copies"
local facts = require "ferry.facts"
local lends = require "ferry.lends"
local loops = require "ferry.loops"
local note = require "ferry.note"
local reorder = require "ferry.reorder"
local say = require "ferry.say"
local source = require "ferry.source"
local twins = require "ferry.twins"
local types = require "ferry.types"

local M = {}

local PUSH, ITER, CACHE = "core/borrow-push-invalidates", "core/borrow-iter-erase", "core/borrow-stale-cache"

local function pointer(c)
    return c.pointer and say.q(c.pointer) or "the first pointer"
end

-- The statements of the story, where the source is at hand.
local function reading(n, c)
    return c.first and c.second and c.later and reorder.read(n.f, c.first.span, c.second.span, c.later.span, c.pointer) or nil
end

-- Edits that do away with the pointer: its value copied out, or the place named again at each use.
local function without_pointer(n, c)
    local r = reading(n, c)
    local value = copies.value(r)
    local result = not value and copies.result(r)
    if value or result then
        n:fix(value and "copy the value out in place of " .. pointer(c) or "compute what is needed of " .. pointer(c) .. " at once",
            value and "as it is plain data" or "when later changes need not be seen", value or result)
    end
    return value or result
end

local function name_again(n, c)
    local edits = copies.again(reading(n, c))
    if edits then
        n:fix("name the place itself where " .. pointer(c) .. " is used", "when the current value is meant, as a C pointer would show it", edits)
    end
end

local function after_fix(n, c)
    if not (c.later and c.second and c.first and c.later.line > c.second.line and c.first.line < c.second.line) then
        return false
    end
    local r = reading(n, c)
    local shared = lends.share(r)
    if shared then
        n:fix("take both with & instead of &mut", "as nobody writes through them", shared)
    end
    local edits = reorder.use_first(r)
    n:fix("do what " .. say.line(c.later.line) .. " does before " .. say.line(c.second.line),
        "as a loan ends at its last use, not at the closing brace", edits)
    local last
    if not edits then
        edits, last = reorder.change_last(r)
    end
    if last then
        n:fix("do what " .. say.line(c.second.line) .. " does after the last use, on " .. say.line(last), "when nothing in between needs it", edits)
    end
    local again = c.pointer and reorder.take_later(r)
    if again then
        n:fix("take " .. pointer(c) .. " after " .. say.line(c.second.line), "when it is to see the change", again)
    end
    return true
end

local rules = {}

-- The buffer may move while a pointer points into it.
function rules.grow(n, f, c)
    local name = c.method and say.q(c.method) or "the call"
    n:in_c("In C, " .. name .. " is a realloc() once the capacity is used up: the block moves, the old one is freed, and "
        .. pointer(c) .. " dangles. With room to spare nothing happens, so tests rarely show it.")
    if not without_pointer(n, c) then
        n:fix("copy out what you need before " .. say.line(c.second.line) .. " (a small value, a length)",
            "when you do not need to see later changes")
    end
    after_fix(n, c)
    n:fix("keep the index instead of the pointer and index again afterwards", "as C code does across a realloc()")
    return { headline = pointer(c) .. " would dangle when " .. c.x .. " grows", class = "A", c_bug = "use after free", cwe = 416,
        exercises = { PUSH },
        twin = twins.grow { subject = f.about, pointer = c.pointer, string = c.text, borrowed = c.first.line,
            changed = c.second.line, later = c.later and c.later.line, writes = c.first_mut } }
end

function rules.iterate(n, f, c)
    local name = c.method and say.q(c.method) or "the call"
    if c.grows then
        n:in_c("In C the loop keeps a pointer into the array, and " .. name .. " is a realloc(): after it the next step reads the freed block.")
    else
        n:in_c("In C the loop keeps a pointer and an end; " .. name .. (c.method == "clear" and " ends the elements under it, and the walk goes on "
            .. "over slots that are dead: stale values, and freed memory if the elements own any."
            or " moves the elements under it, so the walk skips one or runs past the new end: a stale element, and freed memory if the elements own any."))
    end
    n:fix("gather the changes in a second container and apply them after the loop", "when the loop decides what to change")
    if c.method == "clear" then
        n:fix("break behind it", "when nothing is left to walk anyway")
    else
        n:fix("use retain() or drain()", "when the loop removes", loops.retain(f, c.second.span))
    end
    local index = c.grows and loops.by_index(f, c.second.span)
    if index then
        n:fix("walk by index, up to the length at the start", "when what is added is not to be walked", index)
    else
        n:fix("walk by index and look at len() on every pass", "when the loop may see what it adds")
    end
    local taken = loops.take(f, c.second.span)
    if taken then
        n:fix("walk what std::mem::take() gives", "when the container is filled again meanwhile", taken)
    end
    if not c.grows then
        return { headline = c.x .. " is changed while it is walked", class = "B", exercises = { ITER } }
    end
    return { headline = c.x .. " is changed while it is walked", class = "A", c_bug = "use after free", cwe = 416,
        exercises = { ITER, PUSH },
        twin = twins.grow_in_loop { subject = f.about, pointer = c.pointer, walked = c.first.line, changed = c.second.line } }
end

function rules.shrink(n, _, c)
    n:in_c("In C the block stays where it is, but after " .. say.q(c.method) .. ", " .. pointer(c) .. (c.text
        and " points at bytes that are no longer part of the text: a stale read that no tool reports."
        or " points at a slot that is empty or holds another element: a stale read that no tool reports, and a use after free if the "
        .. "element itself owned memory."))
    if not without_pointer(n, c) then
        n:fix("copy the element out (or take what " .. say.q(c.method) .. " returns) before " .. say.line(c.second.line),
            "when only its value is needed")
    end
    after_fix(n, c)
    n:fix("keep an index or a key", "when the element may move")
    return { headline = pointer(c) .. " would be stale after " .. say.q(c.method), class = "B", exercises = { CACHE } }
end

function rules.index(n, _, c)
    n:in_c("In C this would be fine as long as the two indexes differ. Rust does not compare indexes: to the compiler both are "
        .. "the whole of it, so it has to assume that they alias.")
    if c.second_mut or c.first_mut then
        n:fix("split it first: split_at_mut(), or get_disjoint_mut() from Rust 1.86 on", "when both have to be pointers", lends.split(reading(n, c)))
    end
    local swap = lends.swap(reading(n, c))
    n:fix(swap and "use swap(i, j) of the container" or "copy one of the values out, or use swap(i, j)",
        swap and "as the two only change places" or "when it is small", swap)
    after_fix(n, c)
    return { headline = "two places of " .. c.x .. " count as one", class = "C", exercises = { CACHE } }
end

function rules.union(n, _, c)
    n:in_c("As in C, the fields of a union share their bytes: writing one changes what the other pointer reads, without any tool "
        .. "noticing.")
    if not after_fix(n, c) then
        n:fix("finish with one field before touching the other", "as only one of them is live at a time")
    end
    n:fix("use an enum", "when a tag says which field is live")
    return { headline = "both pointers reach the same bytes of " .. c.x, class = "B", exercises = { CACHE } }
end

function rules.closure(n, _, c)
    n:in_c("In C this is a callback with a context struct that stores &" .. c.x .. ": nothing is freed, but "
        .. (c.assigns and "the callback finds another value than the one it was made with"
            or c.second_mut and "the callback sees a value that changes between its calls" or "the reader sees the callback's writes half done")
        .. ", as with any alias.")
    n:fix("hand " .. c.x .. " to the closure as an argument at each call", "when it is called more than once",
        n:offered("^try using the closure argument"))
    after_fix(n, c)
    if c.closure_second and c.later and c.later.line > c.second.line then
        n:fix("make the second closure after " .. say.line(c.later.line) .. ", or do both jobs in one", "when the order does not matter")
    elseif c.closure_first and c.second then
        n:fix("make the closure after " .. say.line(c.second.line), "when it does not have to see the old value")
    end
    n:fix("a Cell or RefCell", "when the sharing is meant: the check moves to run time")
    return { headline = "a closure still holds a pointer to " .. c.x, class = "B", exercises = { CACHE } }
end

function rules.drop(n, _, c)
    n:in_c("In C the clean-up code at that brace is written by hand, and it follows the pointer too: whether that goes wrong depends on "
        .. "what it does with it. Rust assumes that a destructor uses what it holds.")
    n:fix("end the holder earlier: drop it by hand, or close its block before " .. say.line((c.second or c.drop).line), "when it is not needed any more")
    n:fix("bind the result to a let of its own", "when the holder is a temporary in the last expression",
        n:offered("^consider adding semicolon"))
    local test = n:offered("^consider using the `matches!`")
    if test then
        n:fix("test with matches!(), which drops its temporary at once", "when the value itself is not used", test)
    end
    return { headline = "a destructor still uses the pointer to " .. c.x, class = "C", exercises = { CACHE } }
end

function rules.signature(n, f, c)
    local line = say.line(c.promise.line)
    local label = c.promise.label
    local region = facts.first(f, "REGION")
    local named = region and " (named on " .. say.line(region.line) .. ")" or ""
    if label:match("^returning") then
        n:say("The pointer is returned on " .. line .. ", so the signature promises the caller that it stays valid for its whole "
            .. "lifetime" .. named .. ": rustc counts the loan as alive on every path, also on the one that does not return it.")
    elseif label:match("^assignment") then
        n:say("On " .. line .. " the pointer is stored where it has to live longer" .. named .. ", so the loan never ends inside this function.")
    else
        n:say("What asks for the pointer on " .. line .. " wants it for longer" .. named .. ", so the loan is not over here.")
    end
    n:in_c("In C this body may well be correct, as you know which path was taken; Rust checks it against the signature only.")
    n:fix("look twice: test first (contains_key, is_some), borrow again in the branch that returns", "when the look-up is cheap",
        c.first and lends.look_twice(f, c.first.span) or nil)
    n:fix("return an index, a key or an owned value", "when the caller does not need the pointer")
    n:fix("the entry() interface", "when " .. c.x .. " is a map")
    return { headline = "the signature keeps " .. c.x .. " borrowed on every path", class = "C", exercises = { CACHE } }
end

-- A pointer of every pass is kept, and each pass calls a method that may write.
local function loop_of_calls(n, f, c)
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

function rules.loop(n, f, c)
    if c.loop_method then
        return loop_of_calls(n, f, c)
    end
    n:in_c("In C each pass would add one more alias to the same object: nothing is freed, but whoever writes through one of them changes what the others see.")
    n:fix("let the pointer end with its pass: use it and do not store it", "when it is only needed inside the loop")
    n:fix("store indexes or owned values instead of pointers", "when something has to be kept")
    n:fix("iter_mut() or chunks_mut()", "when each pass works on another element")
    return { headline = "every pass of the loop keeps a pointer to " .. c.x, class = "B", exercises = { CACHE } }
end

-- What is assigned, as the line shows it: a type name, or nil.
local function assigned(c)
    local text, from = source.bounds(c.second.span)
    local code = text and text:sub(from)
    if code and code:match("^[^=]-[%+%-%*/%%&|^]=") then
        return code:match('+=%s*[&"]') and "String" or "i32"
    end
    local value = code and source.initialiser(" " .. code)
    return types.of_expression(value and value:match("^Some%((.*)%)%s*;") or value)
end

-- The list walk of C: while (*pp) either unlink the node or go on.
local function walk(n, c)
    local p = say.q(c.pointer)
    n:in_c("In C this is the walk with a pointer to a pointer, *pp = n->next; free(n);, and it is right. rustc counts the loan of " .. p
        .. " as alive on both branches, as one of them keeps it for the next pass.")
    n:fix("while cur.is_some(), and in each branch a new borrow: *cur = cur.take().unwrap().next; or cur = &mut cur.as_mut().unwrap().next;",
        "with cur for the pointer that walks")
    n:fix("take the list apart and push what stays onto a new one", "when a copy of the links is no matter")
    return { headline = "the walking pointer is still lent out to " .. p, class = "C", cwe = 416, exercises = { ITER } }
end

function rules.assign(n, f, c)
    local head = c.first and source.text(c.first.span) or ""
    if c.pointer and head:match("while%s+let%s") and f.about:match("^%*") then
        return walk(n, c)
    end
    local kind = f.kind.kind ~= "unknown" and f.kind or types.classify(assigned(c))
    if kind.own == nil and kind.kind == "aggregate" and types.mentions_owner(kind.args or kind.name) == false then
        kind = { kind = "aggregate", own = false } -- an Option of a number
    end
    if kind.own then
        n:in_c("In C: free() of the old value, then the new pointer is stored. " .. (c.interior and say.capital(pointer(c)) .. " points into the "
            .. "freed block." or "Kept the way C keeps it, as a pointer to the data, " .. pointer(c) .. " dangles."))
        after_fix(n, c)
        if not without_pointer(n, c) then
            n:fix("copy out what is needed before " .. say.line(c.second.line), "when the old value has to be seen")
        end
        name_again(n, c)
        n:fix("std::mem::replace()", "when the old value should stay alive in another variable")
        return { headline = "the old value of " .. c.x .. " is freed under a pointer", class = "A", c_bug = "use after free", cwe = 416,
            exercises = { CACHE },
            twin = twins.assign { subject = f.about, pointer = c.pointer, kind = kind, borrowed = c.first and c.first.line,
                changed = c.second.line, later = c.later and c.later.line } }
    end
    if kind.own == false then
        n:in_c("In C nothing is freed: the " .. (kind.kind:match("ref$") and "pointer" or kind.kind == "scalar" and "number" or "value")
            .. " is stored, and " .. pointer(c) .. " reads the new one where the code was written for the old.")
    else
        n:in_c("In C " .. pointer(c) .. " would see the new value where the code was written for the old one; if the old value owned memory, "
            .. "that has been freed as well.")
    end
    if not without_pointer(n, c) and not c.first_mut then
        n:fix("copy the old value out before " .. say.line(c.second.line), "when the old one is meant")
    end
    after_fix(n, c)
    name_again(n, c)
    n:fix("a Cell", "when sharing a changing value is meant")
    return { headline = c.x .. " changes while " .. pointer(c) .. " still points at it", class = "B", exercises = { CACHE } }
end

-- Receiver and argument of one call.
function rules.call(n, f, c)
    n:in_c("In C the arguments are evaluated, then the call runs with both pointers to one object: legal, and wrong only if the callee "
        .. "counts on them being different, as memcpy() does.")
    n:fix("compute the argument first, into a let of its own", "when only its value is passed",
        c.first and reorder.argument(f, c.first.span, c.second.span) or nil)
    n:fix("pass the parts that are needed instead of the whole of " .. c.x, "when the callee needs different fields",
        f.code == "E0499" and n:offered("^try using the closure argument"))
    return { headline = "one call wants " .. c.x .. " twice", class = "B", exercises = { CACHE } }
end

function rules.alias(n, f, c)
    if c.first_mut and c.second_mut then
        n:in_c("In C both pointers may write to the same object: nothing is freed, but each can change what the other has just read. "
            .. "Rust gives every &mut what restrict only promises.")
    elseif c.second_mut and c.method and f.kind.own ~= false then
        n:in_c("What " .. say.q(c.method) .. " does decides in C. If it frees or moves what " .. pointer(c) .. " leads to, the later use is a use after "
            .. "free; if it only writes, the value changes between two reads, and no tool tells.")
    elseif c.second_mut then
        n:in_c("In C nothing stops the write: " .. pointer(c) .. " is an alias of what is being changed, so the value differs between two "
            .. "reads, and no tool tells.")
    else
        n:in_c("In C that read is allowed and sees whatever has been written so far; Rust gives " .. pointer(c)
            .. " what restrict promises, that nobody else looks while it is in use.")
    end
    local apart = c.first and c.second and reorder.argument(f, c.first.span, c.second.span)
    if apart then
        n:fix("compute the inner value first, into a let of its own", "when only its value is used", apart)
    elseif not after_fix(n, c) then
        n:fix("end the first loan earlier: a smaller block, or a copy of what it was for", "when the pointer is needed for one step only")
    end
    without_pointer(n, c)
    name_again(n, c)
    n:fix("borrow the two fields directly instead of the whole of " .. c.x, "when they do not overlap",
        n:offered("^try using the closure argument"))
    n:fix("a Cell or RefCell", "when both really have to write: the check moves to run time")
    return { headline = c.x .. (c.first_mut and c.second_mut and " would have two writers" or " would have two pointers, one of them writing"),
        class = "B", exercises = { CACHE } }
end

-- Is the place a container of the standard library, as far as its type is known? A `push` of
-- the reader's own type need not move anything.
local function may_move(f)
    local kind = types.classify(f.type_name and types.behind(f.type_name))
    return kind.kind == "unknown" or kind.kind == "string" or kind.kind == "vec" or kind.kind == "map"
end

local function choose(f, c)
    c.grows = c.grows and may_move(f)
    if c.loop and c.loop_method then
        return "loop"
    elseif c.promise then
        return "signature"
    elseif c.loop then
        return "loop"
    elseif c.drop and not c.later then
        return "drop"
    elseif #c.closures > 0 then
        return "closure"
    elseif f.message:find("(via `", 1, true) then
        return "union"
    elseif c.assigns then
        return "assign"
    elseif f.about:match("%[[_.]+%]") or facts.child(f, "split_at_mut") then
        return "index"
    elseif c.walks and (c.grows or c.shrinks) then
        return "iterate"
    elseif c.grows and c.interior and c.first and c.later then
        return "grow"
    elseif c.shrinks and c.interior then
        return "shrink"
    elseif c.later and c.later.label:find("by call", 1, true) and c.second and c.later.line == c.second.line then
        return "call"
    end
    return "alias"
end

-- The note for a conflict; nil where rustc showed no place for it.
function M.explain(f)
    local c = conflict.read(f)
    if not c.first and not c.second and not c.loop then
        return nil
    end
    local case = choose(f, c)
    local n = note.open(f, "CONFLICT." .. case)
    conflict.tell(n, f, c)
    return n:close(rules[case](n, f, c))
end

return M
