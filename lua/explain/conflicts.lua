-- The rules for borrow conflicts, shared by E0499, E0502 and E0506: which case it is, what C
-- would do there, how to get out. Only a buffer that can move, or an owner that is assigned
-- over, is a memory error in C; elsewhere a value changes under a pointer, or C is fine.

local bodies = require "ferry.bodies"
local closures = require "explain.closures"
local conflict = require "explain.conflict"
local copies = require "ferry.copies"
local facts = require "ferry.facts"
local lends = require "ferry.lends"
local note = require "ferry.note"
local promises = require "explain.promises"
local reorder = require "ferry.reorder"
local say = require "ferry.say"
local source = require "ferry.source"
local twins = require "ferry.twins"
local types = require "ferry.types"
local walks = require "explain.walks"

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
    local map = promises.is_map(f, c)
    if c.via then
        n:in_c(say.capital(name) .. " (" .. say.line(c.via.line) .. ") calls " .. say.q(c.via.does) .. " on " .. say.q(c.via.field) .. ", and " .. pointer(c)
            .. " points into that. In C it is a realloc() once the capacity is used up: the block moves, the old one is freed, and " .. pointer(c)
            .. " dangles. With room to spare nothing happens, so tests rarely show it.")
    elseif map then
        n:in_c("In C, " .. name .. " rehashes a table that is full: its entries move to a new block, the old one is freed, and " .. pointer(c)
            .. " dangles. With room to spare nothing happens, so tests rarely show it. (Only in a table of chained nodes an entry stays where it is.)")
    else
        n:in_c("In C, " .. name .. " is a realloc() once the capacity is used up: the block moves, the old one is freed, and "
            .. pointer(c) .. " dangles. With room to spare nothing happens, so tests rarely show it.")
    end
    local first = c.via and c.first_mut
    if first then
        n:fix("return and keep the index instead of the pointer, and index again at each use", "as C code does across a realloc()")
    elseif not without_pointer(n, c) then
        n:fix("copy out what you need before " .. say.line(c.second.line) .. " (a small value, a length)",
            "when you do not need to see later changes")
    end
    after_fix(n, c)
    if map then
        n:fix("keep the key instead of the pointer, and look it up again afterwards", "when the current value is meant")
    elseif not first then
        n:fix("keep the index instead of the pointer and index again afterwards", "as C code does across a realloc()")
    end
    return { headline = pointer(c) .. " would dangle when " .. (c.via and say.q(c.via.field) or c.x) .. " grows", class = "A", c_bug = "use after free", cwe = 416,
        exercises = { PUSH },
        twin = twins.grow { subject = c.via and c.via.field or f.about, pointer = c.pointer, string = c.text, borrowed = c.first.line,
            changed = c.second.line, later = c.later and c.later.line, writes = c.first_mut } }
end

rules.iterate = walks.iterate

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

-- dst[a..b].copy_from_slice(&dst[c..d]): memcpy() within one array.
local function copied(n, f)
    local to, from = (source.text(f.primary) or ""):match("([%w_.]+)%[[^%]]*%]%.copy_from_slice%(&([%w_.]+)%[")
    if not to or to ~= from then
        return nil
    end
    n:in_c("In C it is memcpy() within one array: right where the two parts do not overlap, undefined where they do. Rust does not compare "
        .. "indexes: both slices are of " .. say.q(to) .. ", and one of them is to be written to.")
    n:fix(to .. ".copy_within(from..end, to)", "for memmove(): what was there before the call is copied, overlapping or not")
    n:fix("split_at_mut() between the two parts", "when they never overlap")
    n:fix("an index, element by element", "when what was written is to be read again")
    return { headline = "the two slices of " .. say.q(to) .. " may overlap", class = "C", exercises = { CACHE } }
end

function rules.index(n, f, c)
    local copy = copied(n, f)
    if copy then
        return copy
    end
    n:in_c("In C this would be fine as long as the two indexes differ. Rust does not compare indexes: to the compiler both are "
        .. "the whole of it, so it has to assume that they alias.")
    if c.second_mut or c.first_mut then
        n:fix("split it first: split_at_mut(), or get_disjoint_mut() from Rust 1.86 on", "when both have to be pointers", lends.split(reading(n, c)))
    end
    local swap = lends.swap(reading(n, c))
    if not swap and c.second_mut then
        n:fix("take one of them out with std::mem::take() and work on that", "when they may be the same one, and the type has an empty value")
    end
    n:fix(swap and "use swap(i, j) of the container" or "copy one of the values out, or use swap(i, j)",
        swap and "as the two only change places" or "when it is small", swap)
    after_fix(n, c)
    return { headline = "two places of " .. say.q((f.about:gsub("%[_%]$", ""))) .. " count as one", class = "C", exercises = { "core/borrow-two-writers" } }
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

rules.closure = closures.rule

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

rules.signature = promises.signature
rules.slices = promises.slices
rules.held = promises.held

function rules.loop(n, f, c)
    if c.loop_method then
        return promises.loop_of_calls(n, f, c)
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

local function stored(f, c)
    return f.kind.kind ~= "unknown" and f.kind or types.classify(assigned(c))
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
    local kind = stored(f, c)
    local array = kind.own ~= true and c.walks and f.about:match("^(.*)%[[_.]+%]$")
    if array then
        n:in_c("In C a loop may write to the array that it walks: it reads each element as it is by then. Here the iterator has all of "
            .. say.q(array) .. " until the loop ends.")
        n:fix("an index in place of the iterator, for i in 0.." .. array .. ".len()", "when what is written is another element")
        n:fix("iter_mut()", "when it is the one at hand")
        return { headline = "the loop's iterator has all of " .. say.q(array), class = "C", exercises = { ITER } }
    end
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

-- `self.target` for Deref::deref(self) or self.target(), where its body is no more than &self.target.
local function direct(f, c)
    local field = c.whole.body and c.whole.body.body:match("^{%s*&[mut ]*self%.([%w_]+)%s*}$")
    local text, from, to = source.bounds(c.first.span)
    if not field or not c.first.span.byte then
        return field
    end
    local path = text:sub(1, from - 1):match("([%w_:]+%(%s*)&?m?u?t?%s*$")
    local behind = path and text:sub(to):match("^%s*%)") or text:sub(to):match("^%." .. c.whole.method .. "%(%)")
    local before = path and text:sub(1, from - 1):match("([%w_:]+%(%s*&?m?u?t?%s*)$") or ""
    if not behind then
        return field
    end
    local place = (text:sub(to + #behind):match("^%.") and "" or c.first_mut and "&mut " or "&") .. c.whole.base .. "." .. field
    return field, { { file = f.file, byte = c.first.span.byte - #before, byte_end = c.first.span.byte_end + #behind, text = place } }
end

-- One field is assigned to while what a method of the whole object gave is in use.
function rules.whole(n, f, c)
    local w = c.whole
    local field, edits = direct(f, c)
    local other = w.other
    n:in_c((other and "In C " .. pointer(c) .. " points into " .. say.q(field) .. " and " .. say.q(w.field) .. " is another member: both are right. "
        or "In C it depends on what " .. say.q(w.method) .. " returns: a pointer to another member is right, one to " .. say.q(w.field)
        .. " sees the new value. ") .. "Rust goes by the signature: " .. say.q(w.method) .. " takes the whole of " .. say.q(w.base)
        .. ", so every field counts as lent while what it gave is in use.")
    if other then
        n:fix("borrow the field directly, " .. w.base .. "." .. field, "as two fields may be lent apart", edits)
    end
    after_fix(n, c)
    if not other then
        n:fix("borrow the field directly, without " .. w.method .. "()", "when it is another one: two fields may be lent apart")
    end
    return { headline = say.q(w.method) .. " lends out all of " .. say.q(w.base), class = other and "C" or "B", exercises = { CACHE } }
end

-- Receiver and argument of one call.
function rules.call(n, f, c)
    n:in_c("In C the arguments are evaluated, then the call runs with both pointers to one object: legal, and wrong only if the callee "
        .. "counts on them being different, as memcpy() does.")
    n:fix("compute the argument first, into a let of its own", "when only its value is passed",
        c.first and reorder.argument(f, c.first.span, c.second.span) or nil)
    n:fix("pass the parts that are needed instead of the whole of " .. c.x, "when the callee needs different fields",
        f.code == "E0499" and n:offered("^try using the closure argument"))
    return { headline = "one call wants " .. c.x .. " twice", class = "B", exercises = { "core/borrow-restrict-lie" } }
end

-- The field that the first pointer is into, where a method then wants all of self.
local function part(f, c)
    local lent = c.method and c.second_mut and c.first and f.about and f.about:match("^%*?self$") and source.under(c.first.span)
    return lent and (lent:match("^&?%s*self%.([%a_][%w_]*)$") or lent:match("^&mut%s+self%.([%a_][%w_]*)$"))
end

function rules.alias(n, f, c)
    local field = part(f, c)
    local m = c.second_mut and bodies.method(f.d.source, c.method)
    local harmless = m and m.self == "&mut" and bodies.quiet(m)
    if harmless then
        n:in_c("In C this is fine: " .. say.q(c.method) .. " (" .. say.line(m.line) .. ") does not touch the object. Rust goes by its signature, and &mut "
            .. "self says that it may change all of it.")
    elseif c.first_mut and c.second_mut and c.method and f.kind.own ~= false then
        n:in_c("What " .. say.q(c.method) .. " does decides in C. If it frees or moves what " .. pointer(c) .. " leads to, the next use of that is a use "
            .. "after free; if it only writes, each can change what the other has just read. Rust gives every &mut what restrict only promises.")
    elseif c.first_mut and c.second_mut then
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
    if field and not harmless then
        n:mark(c.first, "borrowed", "a pointer to " .. say.q("self." .. field) .. " is taken here")
        n:fix("put what " .. say.q(c.method) .. " writes into a struct of its own, a field beside " .. say.q(field) .. ", with " .. say.q(c.method)
            .. " as its method", "when it does not need " .. say.q(field) .. ": two fields may be lent apart")
        n:fix("take " .. say.q(field) .. " out for that time: std::mem::take(&mut self." .. field .. ")", "when " .. say.q(c.method)
            .. " does not look at it")
    end
    local apart = c.first and c.second and reorder.argument(f, c.first.span, c.second.span)
    if apart then
        n:fix("compute the inner value first, into a let of its own", "when only its value is used", apart)
    elseif not after_fix(n, c) then
        n:fix("end the first loan earlier: a smaller block, or a copy of what it was for", "when the pointer is needed for one step only")
    end
    without_pointer(n, c)
    name_again(n, c)
    local argument = n:offered("^try using the closure argument")
    if harmless then
        n:fix("take &mut self off " .. say.q(c.method) .. ", and hand in what it needs", "as it does not use the object")
    elseif argument or not c.method and bodies.fields(f) > 1 then
        n:fix("borrow the two fields directly instead of the whole of " .. c.x, "when they do not overlap", argument)
    end
    if not harmless then
        n:fix("a Cell or RefCell", "when both really have to write: the check moves to run time")
    end
    return { headline = field and not harmless and say.q(c.method) .. " asks for all of " .. say.q("self") .. ", " .. say.q(field) .. " included"
            or c.x .. (c.first_mut and c.second_mut and " would have two writers" or " would have two pointers, one of them writing"),
        class = harmless and "C" or "B", exercises = { field and "core/borrow-method-borrows-all" or CACHE } }
end

-- Is the place a container of the standard library, as far as its type is known? A `push` of
-- the reader's own type need not move anything.
local function may_move(f)
    local kind = types.classify(f.type_name and types.behind(f.type_name))
    return kind.kind == "unknown" or kind.kind == "string" or kind.kind == "vec" or kind.kind == "map"
end

-- Whether the first pointer is to a container as such, where the second is to an element.
local function lends_whole(c)
    local first, second = c.first and source.under(c.first.span), c.second and source.under(c.second.span)
    return first and second and first:match("^&?[mut%s]*[%w_.]+$") ~= nil and second:find("[", 1, true) ~= nil
end

local function choose(f, c)
    c.grows = c.grows and may_move(f)
    if c.whole and not c.whole.other and stored(f, c).own ~= false then
        c.whole = nil -- the old value may be freed under the pointer
    end
    c.via = not c.grows and conflict.via(f, c)
    if c.loop and c.loop_method then
        return "loop"
    elseif c.promise then
        return promises.case(c)
    elseif c.loop then
        return "loop"
    elseif c.drop and not c.later then
        return "drop"
    elseif #c.closures > 0 then
        return "closure"
    elseif f.message:find("(via `", 1, true) then
        return "union"
    elseif c.whole then
        return "whole"
    elseif c.assigns then
        return "assign"
    elseif c.method == "get_mut" and f.kind.kind ~= "map" and c.first and source.onward(c.first.span):match("^[%w_.]+%.get_mut%(") then
        return "index"
    elseif f.about:match("%[[_.]+%]") and not lends_whole(c) or facts.child(f, "split_at_mut") then
        return "index"
    elseif c.walks and (c.grows or c.shrinks) then
        return "iterate"
    elseif c.via or c.grows and c.interior and c.first and c.later then
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
    if lends_whole(c) then
        c.x = say.q((f.about:gsub("%[[_.]+%]$", "")))
        n:mark(c.first, "borrowed", "a pointer to " .. c.x .. " is taken here")
    end
    conflict.tell(n, f, c)
    return n:close(rules[case](n, f, c))
end

return M
