-- How a Rust program ended (diag/panic.c): what std's messages say of the reader's line, and what the
-- same line does in C. The place that std names is the start of the expression, of a method its name.

local say = require "ferry.say"
local shape = require "ferry.shape"
local source = require "ferry.source"
local twins = require "ferry.twins_values"

local M = { code = "panic", needs_subject = false }

local WIDEST = 4096 -- elements of a twin's array

local function at(f)
    return say.line(f.primary.line)
end

-- The expression and what stands behind it on its line.
local function expression(f)
    local _, after = source.around(f.primary)
    return shape.code(f.primary), after or ""
end

local function stores(after)
    return after:match("^%s*[%+%-%*/|&^]?=[^=]") ~= nil
end

-- What a method is called on: the `p` of "p.unwrap()", where it is short and on the same line.
local function receiver(f)
    local text, from = source.bounds(f.primary)
    if not text or text:sub(from - 1, from - 1) ~= "." then
        return nil
    end
    local depth, start = 0, from - 1
    while start > 1 do
        if text:sub(start - 3, start - 1):match("^'.'$") then
            start = start - 2 -- a character, which may be a parenthesis
        end
        local c = text:sub(start - 1, start - 1)
        depth = depth + (c:match("[%)%]>]") and 1 or c:match("[%(%[<]") and -1 or 0)
        if depth < 0 or depth == 0 and not c:match("[%w_%.:?%(%[<]") then break end
        start = start - 1
    end
    local code = text:sub(start, from - 2)
    return #code <= 40 and code:match("^[%a_]") and say.q(code) or nil
end

-- An index that was computed below 0: as a usize it is near the largest number.
local function wrapped(f, length, place)
    local code, after = expression(f)
    local n = shape.open(f, "PANIC.index_below", "element " .. place .. " of " .. length .. " is asked for")
    local subject, name = (code or ""):match("^([%a_][%w_%.]*)%[([%w_]*)%]$")
    local what, writes = subject and say.q(subject) or "the array", stores(after)
    n:say((code and say.q(code) or "The index") .. " on " .. at(f) .. " asks for element " .. place .. ", which is what a number below 0 becomes as a usize"
        .. (name and name:match("^[%a_]") and ": " .. say.q(name) .. " has wrapped round." or "."))
    n:in_c("In C the address wraps round with it, and " .. at(f) .. (writes and " writes to" or " reads") .. " the memory in front of " .. what .. ": p[SIZE_MAX] is "
        .. "p[-1]. ASan reports it if no other object is there. Here the comparison with the length catches it.")
    n:fix("test before the subtraction: while i > 0 && v[i - 1] …", "when it counts down")
    n:fix("checked_sub, which gives an Option", "when there may be nothing in front")
    n:fix("(0..n).rev(), rposition(), last()", "when the index was only a way to get there")
    return n:close { headline = "the index went below 0", class = "A", cwe = writes and 124 or 127,
        c_bug = writes and "write before the start" or "read before the start" }
end

local function index(f, length, place)
    if tonumber(place) >= 2 ^ 63 then
        return wrapped(f, length, place)
    end
    local code, after = expression(f)
    local n = shape.open(f, "PANIC.index", "element " .. place .. " of " .. length .. " is asked for")
    local subject, name = (code or ""):match("^([%a_][%w_%.]*)%[([%w_]*)%]$")
    local what = subject and say.q(subject) or "the array"
    local writes = stores(after)
    n:say((code and say.q(code) or "The index") .. " on " .. at(f) .. " asks for element " .. place .. ", and " .. what .. " has " .. length
        .. (tonumber(length) > 0 and tonumber(length) == tonumber(place) and "; the last one is " .. tonumber(length) - 1 .. "." or "."))
    n:in_c("In C " .. at(f) .. (writes and " writes to" or " reads") .. " the memory behind " .. what .. " and goes on: nothing compares the index with a "
        .. "length. ASan reports it if no other object is there. Here the comparison belongs to the index, and the program ends before the access.")
    n:fix("correct the bound", "when the index is one too large, or nothing is there")
    n:fix(".get(i), which gives an Option", "when the index comes from outside: a panic is a crash that whoever sent it can cause")
    n:fix("for x in &v, first() or last()", "when the index was only a way to get there")
    local plain = subject and not subject:find(".", 1, true) and subject or nil
    local known = tonumber(length) > 0 and tonumber(length) <= WIDEST and tonumber(place) <= 2 ^ 31
    return n:close { headline = "the index is past the end", class = "A", cwe = writes and 787 or 125,
        c_bug = writes and "write past the end" or "read past the end",
        twin = known and twins.index { subject = plain, name = name and name:match("^[%a_]") and name or nil, index = place, length = length,
            line = f.primary.line, stores = writes } or nil }
end

local function range(f, which, bound, length)
    local code = expression(f)
    local n = shape.open(f, "PANIC.range", "a range with the " .. which .. " " .. bound .. " is taken of " .. length)
    local subject = (code or ""):match("^([%a_][%w_%.]*)%[")
    n:say((code and say.q(code) or "The range") .. " on " .. at(f) .. " has the " .. which .. " " .. bound .. ", and " .. (subject and say.q(subject) or "the slice")
        .. " has " .. length .. " elements.")
    n:in_c("In C a pointer and a length are two values, and nobody compares them with the block: " .. at(f) .. " hands on what lies behind it, as a "
        .. "memcpy with a length from a packet does. ASan reports the first access past the end. Here the slice carries its length, and no slice longer than it "
        .. "can be made.")
    n:fix(".get(a..b), which gives an Option", "when the length comes from outside; let ... else turns None into an error")
    n:fix("split_at_checked, split_first_chunk", "when a message is taken apart piece by piece")
    n:fix("correct the bound", "when it was computed here")
    return n:close { headline = "the range is longer than the slice", class = "A", cwe = 125, c_bug = "read past the end" }
end

local function reversed(f, from, to)
    local code = expression(f)
    local n = shape.open(f, "PANIC.reversed", "the range begins at " .. from .. " and ends at " .. to)
    n:say((code and say.q(code) or "The range") .. " on " .. at(f) .. " is to begin at " .. from .. " and to end at " .. to .. ", before it begins.")
    n:in_c("In C the length of such a part is " .. to .. " - " .. from .. ", as a size_t a huge number, and memcpy() with it runs past every block: ASan calls it "
        .. "negative-size-param. A range in Rust has two positions, from..to, where C has a place and a count.")
    n:fix("[from..from + count]", "when the second number was meant as a count")
    n:fix(".get(a..b), which gives an Option", "when the numbers come from outside")
    n:fix("test the length first", "when what is cut may be shorter than both ends together")
    return n:close { headline = "the range ends before it begins", class = "A", cwe = 195, c_bug = "negative length" }
end

local METHOD = { add = "add", subtract = "sub", multiply = "mul", negate = "neg", divide = "div" }
local SIGN = { add = "+", subtract = "-", multiply = "*", divide = "/" }

-- The whole of "a + b" from the place of its first operand, as far as it is on the line.
local function sum(f, op)
    local code, after = expression(f)
    if code and code:match("^%b()$") then
        return say.q(code:sub(2, -2))
    end
    local sign = op and after:match("^%s*(" .. op:gsub("%p", "%%%0") .. "=?)")
    local right = sign and after:match("^%s*%p+%s*([%w_%.]+%b())") or sign and after:match("^%s*%p+%s*([%w_%.]+)")
    return code and right and say.q(code .. " " .. sign .. " " .. right) or code and say.q(code) or nil
end

-- "signed" or "unsigned" where the source declares one of the operands with its type, as a parameter, a let or a member; else nil.
local function signedness(f, op)
    local source_text = f.d.source or shape.line_text(f.primary)
    local code = (sum(f, op) or ""):gsub("`", "")
    local suffix = code:match("%f[%w_]%d[%d_]*_?([iu])%d+%f[^%w]")
    if suffix then
        return suffix == "i" and "signed" or "unsigned"
    end
    local found
    for name in code:gmatch("[%a_][%w_]*") do
        for sign in source_text:gmatch("%f[%w_]" .. name .. "%s*:%s*&?[%l ]-([iu])[%dsize]+%f[^%w_]") do
            if found and found ~= sign then
                return nil
            end
            found = sign
        end
    end
    return found and (found == "i" and "signed" or "unsigned")
end

local WRAPS = {
    signed = "when the bits are to wrap round: C leaves that undefined for a signed type, gcc -fwrapv defines it so",
    unsigned = "when C's unsigned arithmetic is meant: checksums, sequence numbers",
    unknown = "when the result is to wrap round, as C's unsigned arithmetic does (checksums, sequence numbers) and its signed one must not",
}

local function overflow(f, verb)
    local sign = signedness(f, SIGN[verb])
    local down = verb == "subtract" and sign ~= "signed"
    local n = shape.open(f, "PANIC.overflow", down and "the difference does not fit" or "the result does not fit")
    local method = METHOD[verb]
    n:say(say.capital(sum(f, SIGN[verb]) or "the computation") .. " on " .. at(f) .. " has a result that its type cannot hold"
        .. (down and (sign and ": it would be below 0." or ": below 0, if the type is unsigned.") or "."))
    n:in_c((sign == "signed" and "In C a signed result that does not fit is undefined behaviour, which UBSan reports. In Rust it is a mistake, and defined: a debug"
        or sign and "In C an unsigned result wraps round and nobody says so. In Rust it is a mistake: a debug" or "In C an unsigned result wraps round and nobody "
        .. "says so, a signed one is undefined behaviour, which UBSan reports. In Rust it is a mistake in both cases: a debug") .. " build and its tests panic on " .. at(f) .. ", and a release build wraps round, unless overflow checks are switched on.")
    if method ~= "div" then
        n:fix("checked_" .. method .. ", which gives an Option", "when the numbers come from outside")
        n:fix("wrapping_" .. method, WRAPS[sign or "unknown"])
    end
    n:fix(down and "test before the subtraction, or count from the other end" or "a wider type, converted before the computation",
        down and "when the order of the two is not certain" or "when the result can be that large")
    return n:close { headline = down and "the difference is below the least value" or "the result is too large for its type", class = "B",
        cwe = down and 191 or 190, c_bug = "integer overflow" }
end

local function shift(f)
    local n = shape.open(f, "PANIC.shift", "the shift is as wide as the type, or wider")
    n:say(say.capital(sum(f, "<") or "the shift") .. " on " .. at(f) .. " shifts by at least as many bits as the type has.")
    n:in_c("C first widens what is narrower than int; a shift by the width of the widened type is undefined behaviour, and UBSan reports it when the line "
        .. "runs. x86 takes the count modulo 32 or 64, other machines do not. A release build of Rust takes it modulo the width.")
    n:fix("checked_shl or checked_shr", "when the count is computed")
    n:fix("a wider type, 1u64 << n", "when the bit is needed")
    return n:close { headline = "the shift goes past the width", class = "A", cwe = 1335, c_bug = "shift past the width" }
end

local function zero(f, op)
    local code, after = expression(f)
    local divisor = after:match("^%s*%" .. op .. "=?%s*([%a_][%w_]*)")
    local n = shape.open(f, "PANIC.divisor", "the divisor is 0")
    n:say(say.capital(sum(f, op) or "the division") .. " on " .. at(f) .. " divides by " .. (divisor and say.q(divisor) .. ", which is 0." or "0."))
    n:in_c("In C " .. at(f) .. " is undefined behaviour, on x86 a SIGFPE; UBSan reports it when the line runs. Rust tests each divisor, in release builds too.")
    n:fix("test the divisor first", "when 0 has an answer of its own")
    n:fix("checked_div or checked_rem, which give an Option", "when the caller should decide")
    n:fix("NonZero, as the divisor's type", "when it is never to be 0: who makes one has to test, and no unsigned division by it panics")
    return n:close { headline = "a division by zero", class = "A", cwe = 369, c_bug = "division by zero",
        twin = twins.divide { dividend = code and code:match("^[%a_][%w_]*$"), divisor = divisor, op = op, line = f.primary.line } }
end

local function none(f)
    local n = shape.open(f, "PANIC.none", "there is nothing to take out")
    local what = receiver(f)
    n:say((what or "The value") .. " on " .. at(f) .. " is None, and unwrap() was told that this cannot be.")
    n:in_c("In C this is a NULL that was not tested: the access behind it faults, or reads what lies at a small address. unwrap() is that test, with abort() as "
        .. "the answer; it says where, and it is still the end of the program.")
    n:fix("let Some(x) = ... else { return ... }", "when the function has an answer for nothing")
    n:fix("?", "when the caller should hear of it")
    n:fix("match, if let, unwrap_or", "when there is something to do instead")
    return n:close { headline = (what or "the value") .. " is None", class = "A", cwe = 476, c_bug = "null dereference" }
end

local function failed(f, why)
    local n = shape.open(f, "PANIC.err", "the call has failed")
    local what = receiver(f)
    n:say((what or "The call") .. " on " .. at(f) .. " returned Err, and unwrap() was told that it cannot" .. (#why < 60 and not why:find("[`\n]")
        and ": the error is " .. why .. "." or "."))
    n:in_c("In C the return value of the call is not looked at, and the program goes on with whatever the variable holds. unwrap() does look, and ends "
        .. "the program; input that fails is then a way to stop it.")
    n:fix("?", "when the caller should hear of it; the function then returns a Result")
    n:fix("match or if let", "when there is something to do instead")
    n:fix("unwrap_or, unwrap_or_default", "when a default is right")
    return n:close { headline = (what or "the call") .. " returned an error", class = "B", cwe = 252, c_bug = "unchecked result" }
end

local function borrowed(f, writer)
    local n = shape.open(f, "PANIC.borrowed", "the cell is in use")
    local what = receiver(f) or "the cell"
    n:say(say.capital(what) .. " on " .. at(f) .. " is " .. (writer and "borrowed for writing" or "borrowed") .. " already, by a guard that is still alive; a RefCell "
        .. "counts at run time what the compiler counts elsewhere.")
    n:in_c("In C both pointers exist, and the second one reads or writes in the middle of what the first one does: a list that is changed by a callback "
        .. "while it is walked. Nothing reports it until memory is freed in between.")
    n:fix("a shorter life for the first guard: a { } block, or drop(guard)", "when it is not needed any more")
    n:fix("take the value out, work, and put it back: mem::take, Cell", "when a callback may come back to it")
    return n:close { headline = what .. " is borrowed already", class = "C" }
end

local function boundary(f, bound)
    local code = expression(f)
    local n = shape.open(f, "PANIC.boundary", "byte " .. bound .. " is inside a character")
    n:say((code and say.q(code) or "The range") .. " on " .. at(f) .. " cuts at byte " .. bound .. ", which is in the middle of a character: a str is UTF-8, and "
        .. "stays so.")
    n:in_c("In C the string is cut there, and the half of a character goes on to the screen, the database or the peer: nobody reports it.")
    n:fix("as_bytes()[a..b]", "when bytes are meant")
    n:fix("s.get(a..b), which gives an Option", "when the place comes from outside")
    n:fix("char_indices() or floor_char_boundary()", "when it is to be cut near there")
    return n:close { headline = "the cut is inside a character", class = "B", cwe = 135, c_bug = "character cut in two" }
end

local function lengths(f, from, to)
    local n = shape.open(f, "PANIC.copy", from .. " elements are copied over " .. to)
    n:say((receiver(f) or "The destination") .. " on " .. at(f) .. " has " .. to .. " elements, and the source " .. from .. "; copy_from_slice copies all or "
        .. "nothing.")
    n:in_c("In C memcpy has one length for both sides, and whichever is shorter is overrun: with a " .. (tonumber(from) > tonumber(to) and "write" or "read")
        .. " past its end here. ASan reports it.")
    n:fix("the same range on both sides: a[..n].copy_from_slice(&b[..n])", "when a part is to be copied")
    n:fix("test the lengths first", "when one of them comes from outside")
    local writes = tonumber(from) > tonumber(to)
    return n:close { headline = "the two lengths differ", class = "A", cwe = writes and 787 or 125, c_bug = writes and "write past the end" or "read past the end" }
end

local function split(f)
    local n = shape.open(f, "PANIC.split", "the place to split is past the end")
    n:say((receiver(f) or "The slice") .. " on " .. at(f) .. " is to be split behind its end.")
    n:in_c("In C p + n is computed and the length becomes len - n, which wraps round to a huge one: everything behind it then reads past the block.")
    n:fix("split_at_checked, which gives an Option", "when the place comes from outside")
    return n:close { headline = "the split is past the end", class = "A", cwe = 125, c_bug = "read past the end" }
end

local function missing(f)
    local code = expression(f)
    local n = shape.open(f, "PANIC.key", "there is no such key")
    n:say((code and say.q(code) or "The index") .. " on " .. at(f) .. " asks a map for a key that it does not have.")
    n:in_c("In C the lookup returns NULL, and " .. at(f) .. " reads through it.")
    n:fix(".get(&key), which gives an Option", "when the key can be missing")
    n:fix("entry(key).or_insert(...)", "when it is then to be there")
    return n:close { headline = "the map has no such key", class = "A", cwe = 476, c_bug = "null dereference" }
end

local function written(f)
    local n = shape.open(f, "PANIC.own", "the program ends itself here")
    n:say("The program ends itself on " .. at(f) .. (expression(f) and ", at " .. say.q(expression(f)) or "") .. ": what is tested or promised there does not hold.")
    n:in_c("In C this is assert() or abort(); but Rust's assert! stays in release builds, debug_assert! is the one that goes.")
    n:fix("look at what led there: the values are in the message", "when the test is right")
    return n:close { headline = "what this line promises does not hold", class = "D" }
end

-- What a debug build looks at in unsafe code; the program is aborted.
local function misaligned(f, multiple, address)
    local code = expression(f)
    local n = shape.open(f, "PANIC.misaligned", "the address " .. address .. " is no multiple of " .. tonumber(multiple))
    n:say((code and say.q(code) or "The access") .. " on " .. at(f) .. " goes through a pointer to " .. address .. ", and its type asks for a multiple of "
        .. tonumber(multiple) .. ". A debug build tests that and aborts.")
    n:in_c("In C it is *(uint32_t *)p at an odd address: undefined behaviour, which x86 does without a word, other machines refuse or get wrong, and UBSan "
        .. "reports. A release build of Rust has no test either.")
    n:fix("u32::from_le_bytes or from_be_bytes on the bytes", "nearly always: no unsafe, no alignment, and the order is written down")
    n:fix("read_unaligned()", "when it has to be a raw pointer")
    return n:close { headline = "the pointer is not aligned for its type", class = "A", cwe = 704, c_bug = "misaligned access" }
end

-- The same for NULL, where a reference or an access needs an object (1.86 and later).
local function null(f)
    local code, after = expression(f)
    local what, p = ((code or "") .. after):match("^(&?m?u?t?%s*%*+([%a_][%w_%.]*))")
    local makes = what and what:match("^&")
    local writes = what and (what:match("^&mut") or stores(((code or "") .. after):sub(#what + 1)))
    local n = shape.open(f, "PANIC.null", (p and say.q(p) or "the pointer") .. " is NULL")
    n:say((what and say.q(what) or "The expression") .. " on " .. at(f) .. (makes and " makes a reference of" or " goes through") .. " a pointer that is NULL"
        .. (makes and ", and a reference is never null." or "."))
    n:in_c("It is *p with a p that nobody compared with NULL: undefined behaviour in both languages. A debug build of Rust tests the pointer and aborts; "
        .. "with -O nobody does, and the compiler goes on in the belief that it points to something"
        .. (makes and ": a NULL that became a reference is trusted by everybody behind it." or "."))
    n:fix((p or "p") .. (writes and ".as_mut()" or ".as_ref()") .. ", in unsafe", "nearly always: an Option, None for NULL; that it "
        .. "points to a live object is still your promise")
    n:fix("if " .. (p or "p") .. ".is_null() { return … }", "when the function has an answer for NULL")
    n:fix("Option<&T> in the signature", "when C calls it: it has the layout of a pointer, and NULL arrives as None")
    return n:close { headline = (p and say.q(p) or "the pointer") .. " is NULL", class = "A", cwe = 476, c_bug = "null dereference" }
end

local function precondition(f, what)
    local code = expression(f)
    local n = shape.open(f, "PANIC.unsafe", "what was promised here does not hold")
    n:say((code and say.q(code) or "The unsafe call") .. " on " .. at(f) .. " was promised something that does not hold: " .. (what:match("^[^\n`]+") or what)
        .. ".")
    n:in_c("It is undefined behaviour, as in C where the same is assumed without being written down. A debug build of Rust tests some of these promises and "
        .. "aborts; a release build relies on them.")
    n:fix("the safe form of the call", "nearly always: checked_add, get, copy_from_slice")
    n:fix("a test in front of it", "when the promise can be made true here, and // SAFETY: says why")
    return n:close { headline = "the unsafe code does not keep its promise", class = "A", c_bug = "undefined behaviour" }
end

local function todo(f)
    local n = shape.open(f, "PANIC.todo", "this is still to be written")
    n:say("The place on " .. at(f) .. " is still to be written: todo!() has every type and returns none.")
    n:in_c("In C a stub returns 0, and the caller believes it.")
    n:fix("write it", "always")
    return n:close { headline = "this is still to be written", class = "D" }
end

-- The stack is used up. The place is a call that stands in the function it calls, if the source shows one.
local function stack(f)
    local code = expression(f)
    local calls = f.primary.label
    local into = calls and (code or ""):match("into%(%)$")
    local n = shape.open(f, "PANIC.stack", calls and "this calls the function that it stands in" or "the first function of the file")
    if into then
        n:say(say.q(code) .. " on " .. at(f) .. " stands in the impl From that it calls: into() is from() of the same two types, so from() calls itself "
            .. "until the stack is used up.")
    elseif calls then
        n:say((code and say.q(code) or "The call") .. " on " .. at(f) .. " stands in the function that it calls, and " .. (calls:match("several")
            and "it is one of several that do; one of them did not end" or "nothing ended that") .. " before the stack was used up.")
    else
        n:say("The stack was used up: by functions that call each other without an end, or by a local variable larger than the stack. Rust does not "
            .. "say where.")
    end
    n:in_c("In C it is a SIGSEGV when the page below the stack is touched; ASan calls it stack-overflow. Rust does the same, and says which thread it was before it "
        .. "aborts. A test's thread has 2 MiB, main what the shell allows, mostly 8.")
    if into then
        n:fix("build the value here: the variant or struct, with " .. say.q(code:match("^[%a_][%w_]*") or "e") .. " in it", "always: from() is where the conversion "
            .. "is written")
        return n:close { headline = "from() calls itself", class = "A", cwe = 674, c_bug = "endless recursion" }
    end
    n:fix("a test in front of the call that returns", "when a case is missing that ends it")
    n:fix("a call of another function", "when the name means this one by mistake, as a method that was to forward to a field")
    n:fix("a loop, with a Vec for what is still to do", "when the depth hangs on the input")
    return n:close { headline = "the stack is used up", class = "A", cwe = 674, c_bug = "endless recursion" }
end

-- What std says, and who reads it.
local SAID = {
    { "^index out of bounds: the len is (%d+) but the index is (%d+)", index },
    { "^range (%a+) index (%d+) out of range for slice of length (%d+)", range },
    { "^slice index starts at (%d+) but ends at (%d+)", reversed },
    { "^attempt to shift", shift },
    { "^attempt to divide by zero", function(f) return zero(f, "/") end },
    { "^attempt to calculate the remainder with a divisor of zero", function(f) return zero(f, "%") end },
    { "^attempt to (%a+) with overflow", overflow },
    { "^called `Option::unwrap%(%)` on a `None` value", none },
    { "^called `Result::unwrap%(%)` on an `Err` value: (.*)$", failed },
    { "^RefCell already mutably borrowed", function(f) return borrowed(f, true) end }, { "^RefCell already borrowed", borrowed },
    { "^already mutably borrowed", function(f) return borrowed(f, true) end }, { "^already borrowed", borrowed },
    { "byte index (%d+) is not a char boundary", boundary },
    { "^copy_from_slice: source slice length %((%d+)%) does not match destination slice length %((%d+)%)", lengths },
    { "^misaligned pointer dereference: address must be a multiple of (%w+) but is (%w+)", misaligned },
    { "^null pointer dereference occurred", null },
    { "^unsafe precondition%(s%) violated: ([^\n]+)", precondition },
    { "^mid > len", split }, { "^no entry found for key", missing },
    { "^stack overflow", stack }, { "^not yet implemented", todo }, { "^not implemented", todo },
    { "^assertion ", written }, { "^internal error: entered unreachable code", written }, { "^explicit panic", written },
}

function M.explain(f)
    for _, row in ipairs(SAID) do
        local a, b, c = f.d.message:match(row[1])
        if a then
            return row[2](f, a, b, c)
        end
    end
    local code = expression(f) or ""
    return (code:match("^panic!?") or code:match("^expect%(")) and written(f) or nil
end

return M
