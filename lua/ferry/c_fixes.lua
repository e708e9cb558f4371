-- The ways out of the bugs of ferry.c_bugs, by their keys: first in C, then what Rust has for it.
--   FIXES[key] = { { title, when }, … }, best first; of(key, d) -> fixes as a note has them; words(key, d) -> what d
--   adds to the bug's text, or ""

local M = {}

local FIXES = {
    ["double-free"] = {
        { "free() in one place only, and set the pointer to NULL behind it", "as free(NULL) does nothing" },
        { "say in the prototype who owns the block", "when it crosses functions" },
        { "in Rust: a Box or Vec, moved to whoever frees it", "the old name is then refused" },
    },
    ["realloc"] = {
        { "keep an index or an offset in place of the pointer, or take the pointer anew behind the call", "when the block may grow" },
        { "reserve the room before the first pointer is taken", "when the final size is known" },
        { "in Rust: an index into the Vec, or with_capacity()", "a borrow across push() is refused" },
    },
    ["heap-use-after-free"] = {
        { "move the free() behind the last use", "when the order is wrong" },
        { "copy out what is still needed before the free()", "when the block has to go first" },
        { "set to NULL every pointer that outlives the block", "when a member of a struct or a global names it" },
        { "in Rust: the first two; Rc or Arc", "when several owners really share it" },
    },
    ["stack-use-after-return"] = {
        { "let the caller bring the storage, as an out-parameter", "when its size is known there" },
        { "malloc() it, and let the caller free() it", "when it is not" },
        { "in Rust: return the value itself", "a move copies the header, not the content" },
    },
    ["return-local"] = {
        { "let the caller bring the storage, as an out-parameter", "when its size is known there" },
        { "malloc() it, and let the caller free() it", "when it is not" },
        { "in Rust: return the value itself", "a move copies the header, not the content" },
    },
    ["stack-use-after-scope"] = {
        { "declare the variable in the block where the pointer is last used", "when it is to live as long" },
        { "store the value in place of its address", "when it is small" },
        { "in Rust: the same two", "rustc names the brace at which it ends" },
    },
    ["overflow"] = {
        { "test the index against the length before the access; look for a <= that should be <", "when it comes from a loop or from outside" },
        { "make the object as large as what is stored, the final 0 included", "when the size is computed wrongly" },
        { "in Rust: a slice and for x in &v, or get(i)", "there is no index to get wrong, or an Option" },
    },
    ["short-size"] = {
        { "keep the size in a size_t from where it is computed to malloc()", "nearly always" },
        { "in Rust: usize, and try_into() where a smaller type is prescribed", "it answers whether the value fits" },
    },
    ["overlap"] = {
        { "memmove()", "when the two may overlap" },
        { "in Rust: copy_within()", "within one slice; a &mut slice overlaps no other one" },
    },
    ["negative-size"] = {
        { "test for < 0 before the number becomes a size_t", "when a function may return -1" },
        { "in Rust: usize::try_from(n)", "it gives an Err for a negative number" },
    },
    ["bad-free"] = {
        { "free() the pointer that malloc() gave; walk with a second one", "when it was moved along" },
        { "no free() at all", "for locals, literals and members of another block" },
        { "in Rust: no free(), the owner does it", "a reference cannot free" },
    },
    ["null"] = {
        { "test the pointer before its first use", "when NULL means that there is none" },
        { "in Rust: Option<&T>, opened by match, if let or ?", "the test cannot be forgotten" },
    },
    ["possible-null"] = {
        { "test the result, and leave by the error path", "always, in code that is to survive it" },
        { "in Rust: try_reserve()", "for who wants to go on; else nothing" },
    },
    ["wild"] = {
        { "give the pointer a value where it is declared, NULL if there is none yet", "nearly always" },
        { "in Rust: a reference in place of a raw pointer", "it cannot be without a target" },
    },
    ["const"] = {
        { "char name[] = \"…\" in place of char *name = \"…\"", "when the text is to be changed" },
        { "const char * in the declaration", "when it is not: the compiler then refuses the write" },
        { "in Rust: let mut, or a String made of the literal", "when it is to be changed" },
    },
    ["leak"] = {
        { "one exit with the free(), and goto to it", "when there are several returns" },
        { "the function that frees a struct frees its members too, before it", "when only a member named the block" },
        { "hand the pointer on before the last name of it goes", "when somebody else is to free it" },
        { "in Rust: nothing, the owner frees on every path", "but for cycles of Rc: Weak in one direction" },
    },
    ["integer"] = {
        { "test before computing, or __builtin_add_overflow()", "when the operands come from outside" },
        { "a wider or an unsigned type", "when the range is known, or wrapping is meant" },
        { "in Rust: checked_add() and the like, wrapping_add()", "what is meant is then written down" },
    },
    ["shift"] = {
        { "test the distance against the width of the type", "when it is computed" },
        { "shift a wider type: 1ULL << n", "when the type was too small" },
        { "in Rust: checked_shl(n), or 1u64 << n", "for the same two" },
    },
    ["division"] = {
        { "test the divisor before", "when it comes from outside" },
        { "in Rust: checked_div()", "it gives None, also for the smallest number by -1" },
    },
    ["float"] = {
        { "test against the limits of the type before the cast", "when the value comes from outside" },
        { "in Rust: as", "when truncation and the type's limits will do: it is defined for every value" },
    },
    ["uninitialised"] = {
        { "store on every path before the read", "when one was forgotten" },
        { "calloc(), or = { 0 }", "when zero is the right value; else it only hides the path" },
        { "in Rust: let x; without a value", "rustc then names the path that does not store" },
    },
    ["unset-bytes"] = {
        { "store the fields one by one into a buffer of unsigned char", "when others read it: layout and byte order are then written down" },
        { "memset() before the fields are set", "when only this machine reads it; C does not promise that padding stays as it was" },
        { "hand over what was filled, not sizeof", "when it is a buffer" },
        { "in Rust: to_le_bytes() for each field", "no safe code sees a struct's padding" },
    },
    ["race"] = {
        { "a mutex around both accesses", "when several values have to agree" },
        { "_Atomic, or atomic_fetch_add()", "for one counter or flag" },
        { "in Rust: Mutex<T> in an Arc, or an AtomicU64", "the data is then only reachable through it" },
    },
    ["order"] = {
        { "take the locks in one order everywhere", "when both are needed" },
        { "one lock for both", "when they are mostly taken together" },
    },
    ["unlock"] = {
        { "lock and unlock in the same function, with one exit", "nearly always" },
        { "in Rust: the guard of lock()", "it unlocks at its closing brace" },
    },
    ["thread"] = {
        { "pthread_join(), or pthread_detach()", "whether or not its result matters" },
        { "in Rust: thread::scope()", "it joins all of its threads" },
    },
    ["cast"] = {
        { "memcpy() the bytes into a variable of the right type", "for bytes from a file or the network" },
        { "in Rust: u32::from_le_bytes() and the like", "they copy, and name the byte order" },
    },
    ["stack"] = {
        { "a loop, with a stack of one's own where it has to go back", "when the depth depends on the input" },
        { "a limit on the depth", "when the recursion stays" },
    },
    ["format"] = {
        { "make the conversion fit the argument: %zu for size_t, %ld for long, PRIu64", "when it is the format that is wrong" },
        { "printf(\"%s\", text)", "when the text comes from outside" },
        { "in Rust: {}", "it asks the argument's type" },
    },
    ["fallthrough"] = {
        { "break, or a comment /* fall through */", "whichever is meant" },
    },
    ["assigned"] = {
        { "==", "when a comparison was meant" },
        { "a second pair of parentheses", "when the assignment was" },
    },
    ["no-value"] = {
        { "return a value on the last path, or abort() there", "when it can be reached, or cannot" },
    },
    ["result"] = {
        { "look at the result, and handle the failure", "nearly always" },
        { "in Rust: ?", "to hand the failure to the caller" },
    },
    ["switch"] = {
        { "add the case", "when it was forgotten" },
        { "in Rust: match without a _ arm", "a variant that is added later is then an error" },
    },
    ["conversion"] = {
        { "use one type from the source to the use", "nearly always" },
        { "test the range, then cast", "when the types are prescribed" },
        { "in Rust: try_into()", "it answers whether the value fits" },
    },
    ["size-of"] = {
        { "pass the length as a parameter of its own", "for an array that is a parameter" },
        { "sizeof *p", "when the object behind the pointer is meant" },
    },
    ["text-read"] = {
        { "leave room for the 0 and store it: strncpy(a, s, sizeof a - 1), then a[sizeof a - 1] = 0", "when the array is to be a string" },
        { "snprintf(a, sizeof a, \"%s\", s)", "which always ends with a 0" },
        { "printf(\"%.*s\", (int)n, a); strnlen(a, n), memcpy()", "when it has a length and no 0, as a field of a packet" },
        { "in Rust: &[u8] or &str", "the length comes along, and nobody looks for a 0" },
    },
    ["text-write"] = {
        { "snprintf(a, sizeof a, …) in place of strcpy(), strcat() or sprintf()", "nearly always: it knows where the array ends, and its result tells "
            .. "whether all of it fitted" },
        { "strlen(s) + 1 bytes, the final 0 included", "when the room is made for this text" },
        { "in Rust: push_str() or format!()", "a String grows" },
    },
    ["cut-copy"] = {
        { "snprintf(a, sizeof a, \"%s\", s)", "when the array is to be a string: it is cut, and always ends with a 0" },
        { "a[n] = 0 behind the strncpy()", "when only n bytes are wanted" },
        { "memcpy()", "when it is a field of fixed width and nobody looks for a 0" },
    },
    ["unterminated"] = {
        { "make the array one byte larger, or use snprintf()", "nearly always" },
    },
    ["cut-text"] = {
        { "compare snprintf()'s result with the size", "always: it is the length that was needed" },
    },
}

-- Functions of the C library that read a string up to its 0, and that write one: where ASan caught one of
-- them, no index went too far.
local READS, WRITES = {}, {}
for name in ("puts fputs printf_common printf fprintf snprintf strlen strcpy strcat strdup strcmp strcasecmp strncmp strchr strrchr strstr strtok "
    .. "atoi strtol strtoul"):gmatch("%S+") do
    READS[name] = true
end
for name in ("strcpy strcat stpcpy sprintf vsprintf printf_common gets scanf_common"):gmatch("%S+") do
    WRITES[name] = true
end

local WORDS = {
    ["text-read"] = " A string ends where its 0 is: the function went on past the object's end to look for it.",
    ["text-write"] = " The function writes the whole text and its 0; how much room there is nobody told it.",
}

-- The key of the ways out, where they depend on more than the bug.
local function key_for(key, d)
    local name = (d.callee or ""):gsub("^_*interceptor_", "")
    local line = d.spans[1] and d.spans[1].text and d.spans[1].text[1]
    if name == "memcpy" then -- what the compiler makes of a strcpy() whose length it knows
        name = (line and line.text or ""):match("%f[%w_](st[rp][%w]+)%s*%(") or name
    end
    if key ~= "overflow" or d.before then
        return key
    end
    return d.writes and WRITES[name] and "text-write" or not d.writes and READS[name] and "text-read" or key
end

function M.words(key, d)
    return WORDS[key_for(key, d)] or ""
end

function M.of(key, d)
    local list = {}
    for i, row in ipairs(FIXES[key_for(key, d)] or {}) do
        list[i] = { title = row[1], when = row[2], edits = {} }
    end
    return list
end

return M
