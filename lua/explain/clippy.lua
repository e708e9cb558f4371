-- clippy's lints that say something to a C programmer; the rest stays generic.

local lint = require "explain.lint"
local say = require "ferry.say"

local M = { needs_subject = false }

-- By name: rule, headline, C's side ($x is the code, $at its line), fixes; class D unless given.
local LINTS = {
    needless_range_loop = { "LOOP.index", "the index only fetches the element",
        "for (i = 0; i < n; i++) on $at is C's way to walk an array. With an index each access is compared with the length, and the loop is "
            .. "right only as long as bound and array "
            .. "belong together; an iterator is C's pointer from begin to end, which both belong to.",
        { { "for x in &v, or for (i, x) in v.iter().enumerate()", "nearly always" }, { "leave it", "when the index is used for a second array "
            .. "or for arithmetic" } } },
    explicit_counter_loop = { "LOOP.counter", "a counter beside the loop", "It is the i++ at the end of C's loop body on $at, which a continue "
        .. "skips.",
        { { ".enumerate()", "which counts whatever the body does" } } },
    while_let_loop = { "LOOP.pop", "a loop that ends at None", "It is for (;;) { p = next(); if (!p) break; … }. while let on $at says both in "
        .. "one line: while ((p = next()) != NULL).",
        { { "while let Some(x) = …", "nearly always" } } },
    manual_memcpy = { "COPY.loop", "this loop is memcpy", "The loop on $at is memcpy(b, a, n), with two comparisons for each element. "
        .. "copy_from_slice compares the lengths once, and panics where memcpy would write past the end.",
        { { "b.copy_from_slice(a)", "when the lengths are equal" }, { "b[..n].copy_from_slice(&a[..n])", "for a part" } } },
    manual_swap = { "SWAP.three", "three assignments for a swap", "It is C's t = a; a = b; b = t; on $at. mem::swap does it for values that own "
        .. "memory as well, without a moment in which one of them is gone.",
        { { "v.swap(i, j), or std::mem::swap", "always", true } } },
    almost_swapped = { "SWAP.lost", "the second value is lost", "The classic slip in C: a = b; b = a; leaves b's value in both, and a's is "
        .. "gone. gcc says nothing, not even with -Wall -Wextra.",
        { { "std::mem::swap", "nearly always", true } }, class = "B", cwe = 563, bug = "lost value" },
    needless_return = { "RETURN.last", "the last expression is the value", "In C the return is needed. Here the last expression of a body, "
        .. "without a semicolon, is what it returns; return is for leaving early.",
        { { "take return and the semicolon away", "for the last line", true } } },
    needless_late_init = { "LET.early", "declared before it has a value", "It is C89's block of declarations on top. An if or match on $at can "
        .. "be the value itself, so that no path can forget it.",
        { { "let x = if … { … } else { … };", "nearly always", true } } },
    ptr_arg = { "PARAMETER.owner", "the parameter asks for more than it needs", "$x on $at is a pointer to the owner's header (pointer, length, "
        .. "capacity), struct buf **p in C; a slice is the pointer and the length, and any array "
            .. "or part of one can be lent to it.", { { "&[T] for &Vec<T>, &str for &String", "when the function does not grow it", true } } },
    borrowed_box = { "PARAMETER.box", "a pointer to a pointer", "$x on $at is T **p in C: the callee follows two pointers to read one "
        .. "object.", { { "&T", "nearly always", true } } },
    len_zero = { "EMPTY.len", "is it empty?", "In C strlen(s) == 0 walks the whole string. .len() does not walk, so $x on $at is only a matter "
        .. "of reading.",
        { { ".is_empty()", "nearly always", true } } },
    indexing_slicing = { "INDEX.unasked", "nobody asked whether the index fits", "In C $x reads or writes whatever lies there. Here the index is "
        .. "compared with the length on $at, and where it does not fit the thread panics: no memory is touched, and whoever chose "
            .. "the index has stopped the thread.", { { "get() or get_mut(), and a match on the Option", "when the index comes from outside" },
            { "leave it", "when a check above it keeps the index in range: then a panic is a bug of the program's own" } }, class = "C" },
    zero_ptr = { "NULL.cast", "a null pointer by cast", "It is C's (char *)0 on $at; NULL has a name here too.", { { "std::ptr::null(), "
        .. "null_mut()", "for C", true }, { "Option<&T>", "inside Rust" } } },
    cmp_null = { "NULL.compare", "a test for NULL", "It is p == NULL, as in C.", { { ".is_null()", "always", true }, { "unsafe { p.as_ref() } "
        .. "and if let Some(r)", "when it is read afterwards: test and reference in one" } } },
    not_unsafe_ptr_arg_deref = { "UNSAFE.public", "a safe function follows its caller's pointer", "Every C function is like the one on $at: it "
        .. "trusts that $x is not NULL and that its object lives. A function without unsafe promises that no argument can make it "
            .. "misbehave, and this one cannot keep that.", { { "unsafe fn, with a # Safety section", "when C calls it, or the pointer comes "
            .. "from C" }, { "& or &mut as the parameter", "when Rust calls it" } },
        class = "C" },
    missing_safety_doc = { "UNSAFE.unsaid", "what the caller must see to is not written down", "In C this is the sentence in the manual page: s "
        .. "must not be NULL and must end in a 0. Whoever calls the function on $at has to write unsafe, and needs to know for what.",
        { { "/// # Safety, and the conditions", "always" } } },
    undocumented_unsafe_blocks = { "UNSAFE.unreasoned", "nobody says why this unsafe block is right", "In C every line is such a block, and the "
        .. "reason why its pointer is good is in somebody's head. Here the compiler leaves the check of $x to the reader, who needs the "
            .. "reason beside it.", { { "// SAFETY: and why it holds, on the line above", "always" },
            { "safe code", "when no reason can be given" } } },
    redundant_clone = { "COPY.unused", "a copy whose original is never used again", "It is strdup(s) followed by free(s): an allocation and a "
        .. "memcpy, and then the first of the two is freed. Moving hands the pointer over.", { { "leave .clone() away", "always", true } } },
    unused_io_amount = { "IO.short", "a short read or write goes unnoticed", "It is read() in C without a look at what it returns: fewer bytes "
        .. "than asked for are no error, and the rest of the buffer holds what was there before. $x on $at handles -1 with its ? "
            .. "and not the short count.", { { "read_exact, write_all", "when all of it is wanted: C's loop around read()" }, { "let n = …?; "
            .. "and &buf[..n]", "when less will do" } }, class = "B", cwe = 253, bug = "ignored short count" },
    uninit_vec = { "VALUE.vector", "elements that nobody stored", "In C p = malloc(n); and a read() into it is right. Here set_len on $at says "
        .. "that there are n elements, before anybody stored one: a promise about values, not only about memory.",
        { { "vec![0; n]", "nearly always" }, { "Read::take(n) with read_to_end", "when the clearing matters" } }, class = "C" },
    bool_comparison = { "BOOL.twice", "compared with true", "In C x == true is wrong for x = 2, so one avoids it. Here a bool has two values "
        .. "and $x is merely said twice.", { { "leave the comparison away", "always", true } } },
    absurd_extreme_comparisons = { "LIMIT.extreme", "below the least is nothing", "One half of $x on $at can never be: an unsigned number is "
        .. "not below 0. In C the same, and gcc does not warn about it.",
        { { "== 0", "when that was meant" }, { "a signed type", "when it can be negative" } }, class = "B", cwe = 570, bug = "condition that "
            .. "never changes" },
    precedence = { "PRECEDENCE.shift", "which comes first?", "As in C, + binds tighter than <<, so $x shifts by the sum. gcc -Wall warns "
        .. "(-Wparentheses).", { { "parentheses", "always", true } } },
    suspicious_assignment_formatting = { "ASSIGN.minus", "=- is = and -", "In the earliest C it was -=; since then it is an assignment of the "
        .. "negative. gcc does not warn about $x on $at, and rustc alone does not either.",
        { { "-=", "when it was to be subtracted" }, { "= -x, with the space there", "when not" } }, class = "B", cwe = 480, bug = "wrong operator" },
    bad_bit_mask = { "MASK.never", "the masked value is never that", "In C x & 1 == 2 is x & (1 == 2), as == binds tighter; here it is (x & 1) "
        .. "== 2, and $x on $at is never true. gcc -Wall warns of C's reading (-Wparentheses).",
        { { "== 0 or != 0", "for one bit" }, { "the same mask on both sides", "for several" } }, class = "B", cwe = 570, bug = "condition that "
            .. "never changes" },
    self_assignment = { "ASSIGN.self", "assigned to itself", "In C self.x = x with one half forgotten; gcc says nothing about $x, not even with "
        .. "-Wall.", { { "the other variable", "when it was a slip" } }, class = "B", cwe = 563, bug = "assignment without effect" },
    eq_op = { "SAME.operand", "compared with itself", "$x on $at has one answer; a copied line with one name unchanged, as often in C. gcc "
        .. "-Wall says so too (-Wtautological-compare).", { { "the other operand", "when it was a slip" }, { ".is_nan()", "for C's x != x" } },
        class = "B", cwe = 571, bug = "condition that never changes" },
    size_of_in_element_count = { "COPY.bytes", "bytes where elements are counted", "memcpy counts bytes, so n * sizeof(T) is right there. The "
        .. "functions of std::ptr count elements, so $x on $at copies size_of times too much, past the end of both.",
        { { "the number of elements", "always" }, { "copy_from_slice", "when both are slices" } }, class = "C" },
    while_immutable_condition = { "LOOP.frozen", "nothing in the body changes the condition", "It is C's while (n > 0) without the n--; gcc "
        .. "says nothing. In C one might hope for a signal handler or another thread, which takes volatile or an atomic in both.",
        { { "change the variable in the body", "when it was forgotten" }, { "an atomic, with load", "when another thread changes "
            .. "it" } }, class = "B", cwe = 835, bug = "loop that does not end" },
    char_lit_as_u8 = { "CHAR.byte", "a character where a byte is meant", "C's 'a' is an int with the byte's value. Here 'a' is a character of "
        .. "32 bits, and b'a' is the byte.", { { "b'a'", "always", true } } },
    erasing_op = { "ZERO.always", "always zero", "$x on $at is 0 whatever the value; in C too, and gcc says nothing.", { { "the other "
        .. "operand", "when it was a slip" } }, class = "B", cwe = 1164, bug = "computation without effect" },
    single_match = { "MATCH.one", "a switch with one case", "It is a switch with one case and an empty default.", { { "if let", "when the rest "
        .. "really needs nothing", true } } },
    clone_on_copy = { "COPY.clone", "a copy is made anyway", "A number is copied by =, as in C; .clone() is for what owns memory.", { { "leave "
        .. ".clone() away", "always", true } } },
    unwrap_used = { "PANIC.unwrap", "None or Err ends the thread here", "It is assert(p) behind a malloc, without NDEBUG. In a process that costs "
        .. "the thread; in a kernel a panic halts the machine, so whoever can bring about the None on $at can do that too.",
        { { "?, with .ok_or(error) on an Option", "when the caller is told of errors" }, { "let … else { return …; }", "when this function "
            .. "decides" }, { "unwrap_or", "when there is a value for that case" } }, class = "D" },
    expect_used = { "PANIC.expect", "None or Err ends the thread here", "It is assert(p && \"why\"): the message helps whoever reads the log, and "
        .. "the thread is gone all the same.", { { "?, with .ok_or(error) on an Option", "when it can come from outside" }, { "leave it",
            "when only a bug of the program's own can bring it about" } }, class = "D" },
    too_many_arguments = { "PARAMETER.many", "many parameters", "As in C, two arguments of one type are swapped sooner or later.", { { "a "
        .. "struct with the names", "as with C's designated initialisers" } } },
}

-- rustc-like children: the first help that carries an edit.
local function offered(f)
    for _, child in ipairs(f.d.children) do
        for _, span in ipairs(child.spans) do
            if span.replacement and not span.replacement:find("..", 1, true) and not span.replacement:find("<", 1, true) then
                return "^" .. child.message:gsub("%p", "%%%0")
            end
        end
    end
    return nil
end

function M.explain(f)
    local row = LINTS[(f.code or ""):match("^clippy::([%w_]+)$") or ""]
    if not row then
        return nil
    end
    local fixes, edit = {}, offered(f)
    for i, fix in ipairs(row[4]) do
        fixes[i] = { fix[1], fix[2], fix[3] and edit or nil }
    end
    local x, at = lint.what(f), lint.at(f)
    return lint.note(f, { rule = row[1], step = row[2], story = say.capital(x) .. " on " .. at .. ": " .. row[2] .. ".",
        in_c = say.fill(row[3], { x = x, at = at }), headline = row[2], class = row.class or "D", cwe = row.cwe, c_bug = row.bug, fixes = fixes })
end

return M
