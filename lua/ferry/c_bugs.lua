-- The bugs that C tools report, as data: what each means in C, what Rust does about it, and by
-- which words a tool names it.
--
-- BUGS[key] = { name, C, Rust, codes, exercises, class = "A" }: class as in ferry.explain, A where
-- it does not say. KINDS: { pattern in the tool's kind or option, key, CWE if the tool names
-- none }, the first that fits. ERRORS: what gcc refuses, { pattern in its words, key }.

local M = {}

local OWN, PUSH, RETURN, SCOPE = { "core/own-use-after-move", "core/borrow-move-while-borrowed" },
    { "core/borrow-push-invalidates", "core/borrow-stale-cache" }, { "core/borrow-return-local" }, { "core/borrow-inner-scope" }
local TWICE = { "core/own-double-free-cleanup" }

M.BUGS = {
    ["double-free"] = { "double free", "Two owners released one block; by then it may belong to somebody else, or the allocator's lists break.",
        "A block has one owner in Rust; after a move the old name cannot be used, so there is one drop", { "E0382", "E0507", "E0509" },
        TWICE },
    ["realloc"] = { "use after free, by realloc()", "The block moved when it grew, and an older pointer still names the old place.",
        "Rust does not let a container change while a pointer into it is in use", { "E0502", "E0499", "E0506" }, PUSH },
    ["heap-use-after-free"] = { "use after free", "The block had been released, and somebody kept a pointer to it.",
        "Rust ends the name that gave the block away, and lets no pointer outlive its owner", { "E0382", "E0505", "E0597" }, OWN },
    ["stack-use-after-return"] = { "use of a returned frame", "The variable lived in a stack frame that the return has popped.",
        "Rust does not let a function return or store a pointer to its own locals", { "E0515", "E0597", "E0373" }, RETURN },
    ["return-local"] = { "return of a stack address", "The variable is gone when the caller gets its address; gcc returns NULL in its place.",
        "Rust does not let a function return a pointer to its own locals", { "E0515", "E0106" }, RETURN },
    ["stack-use-after-scope"] = { "use after scope", "The variable's block is over; its slot may hold anything by now.",
        "Rust lets no pointer outlive the variable it points to", { "E0597", "E0716" }, SCOPE },
    ["overflow"] = { "access outside of an object", "The address is beyond the object's end or before its start; what lies there belongs to "
        .. "somebody else.", "A slice carries its length and every index is checked: a panic at that line in place of a stray access, and get() "
        .. "for a test. An index is a usize, and one past an array's end that the compiler can compute is refused",
        { "E0277", "unconditional_panic" } },
    ["short-size"] = { "access outside of a block whose size was truncated", "The size lost its high bits before it reached the allocator: the "
        .. "block is shorter than the code behind it believes.",
        "Rust converts no integer by itself, and a Vec keeps the length that it was made with", { "E0308" } },
    ["overlap"] = { "overlapping copy", "memcpy() promises nothing when source and destination overlap; memmove() does.",
        "An exclusive pointer cannot overlap another one in Rust; copy_within() is memmove()", { "E0499", "E0502" } },
    ["negative-size"] = { "a negative size", "A negative number became a size_t: nearly the whole address space.",
        "A length is a usize, and no signed number becomes one by itself", { "E0308" } },
    ["bad-free"] = { "free() of what malloc() did not give", "Only a pointer that malloc() returned, unchanged, may be freed.",
        "A Box or Vec owns a whole allocation and frees it by itself; a pointer into one, or to a local, is a reference and owns nothing", { "E0507" },
        TWICE },
    ["null"] = { "NULL dereference", "The pointer was NULL, and nobody had asked.",
        "A pointer that may be absent is an Option in Rust, another type, which has to be opened first", { "E0308", "E0599" } },
    ["possible-null"] = { "an unchecked allocation", "malloc() and its kin may return NULL; nobody asks here.",
        "Box and Vec never hand out a NULL: a program that is out of memory is ended there. try_reserve() is for who wants to know", {} },
    ["wild"] = { "access through a bad pointer", "The address is not NULL, and nothing that may be accessed so is mapped there: a pointer that was never "
        .. "set, or memory that is only for reading.", "A reference always points to something alive; raw pointers need unsafe", { "E0133" } },
    ["const"] = { "write to a constant object", "A const object or a string literal lies in memory for reading only; a cast, or char * for const "
        .. "char *, takes the const away and not the protection.", "Rust has no cast from & to &mut; what is to change is declared mut", { "E0594", "E0596", "invalid_reference_casting" } },
    ["leak"] = { "leak", "Nobody freed the block before the last pointer to it went away.",
        "In Rust a value is dropped where its owner goes out of scope, on every path. Leaks are still possible there (cycles of Rc, forget), "
        .. "and count as safe", {} },
    ["integer"] = { "signed overflow", "The result does not fit; for signed types that is undefined, and the optimiser counts on it not happening.",
        "Rust panics here in a debug build and wraps in a release build; checked_, wrapping_ and saturating_ methods say what is meant, "
        .. "and what the compiler can compute it refuses", { "arithmetic_overflow" } },
    ["shift"] = { "shift out of range", "Shifting by the width of the type or more is undefined.",
        "Rust panics in a debug build, and takes the distance modulo the width in a release build; checked_shl() tests", { "arithmetic_overflow" } },
    ["division"] = { "division by zero", "Undefined for integers, as is the smallest number by -1; on x86 the processor raises SIGFPE for both.",
        "Rust panics in every build, for both; checked_div() tests", { "unconditional_panic" } },
    ["float"] = { "a float that the integer cannot hold", "The conversion is undefined when the value does not fit.",
        "as drops the fraction, takes the type's limit where the value is beyond it, and 0 for a NaN; nothing converts by itself", { "E0308" } },
    ["uninitialised"] = { "use of an uninitialised value", "On this path nothing was stored before the read.",
        "rustc wants a store on every path before a read", { "E0381" } },
    ["unset-bytes"] = { "bytes that nobody stored leave the program", "The kernel was handed bytes that were never set: an object that was not filled, "
        .. "or the padding of a struct, which belongs to no field.",
        "A struct is no array of bytes in Rust: to_le_bytes() writes a number into a buffer, field by field", { "E0605", "E0308" } },
    ["race"] = { "data race", "Two threads reach the same memory, at least one of them writes, and nothing orders them.",
        "Rust lets only Send and Sync types cross threads, and a mutable global needs a lock or an atomic", { "E0277", "E0373", "E0133" },
        { "core/conc-shared-counter", "core/conc-mutex-owns-data" } },
    ["order"] = { "lock order inversion", "Two threads take the same locks in opposite orders; one day they wait for each other.",
        "Rust does not prevent this: keep one order, or one lock", {} },
    ["unlock"] = { "unlock of a mutex that is not locked", "The lock and its unlock do not pair on this path.",
        "A guard unlocks where it goes out of scope, once; there is no unlock() to call", {}, { "core/conc-unlock-on-error" } },
    ["thread"] = { "a thread that nobody joins", "Its stack and its result stay until somebody asks for them.",
        "A JoinHandle that is dropped detaches the thread; thread::scope() joins all of its own", {} },
    ["cast"] = { "misaligned or mistyped access", "The pointer was cast to a type that its address or its bytes do not fit.",
        "A reference cannot be cast to another type's, and to read through a raw pointer that was needs unsafe; from_le_bytes() and the like read bytes",
        { "E0605", "E0606", "E0133" } },
    ["stack"] = { "stack overflow", "The calls nest deeper than the stack is large.",
        "Rust does not prevent this: the process is ended at the guard page; rustc warns of a function that always calls itself",
        { "unconditional_recursion" } },
    ["switch"] = { "a case is missing", "The switch passes over an enumerator.", "A match must name every variant", { "E0004" }, class = "B" },
    ["result"] = { "an ignored result", "The call may have failed, and nobody looked.", "Result is must_use: ignoring it is a warning",
        { "unused_must_use" }, class = "B" },
    ["conversion"] = { "a silent conversion", "The value may change its size or sign on the way.", "Rust converts no integer by itself",
        { "E0308" }, class = "B" },
    ["format"] = { "format and arguments disagree", "printf() believes the format string: it takes the argument for what the string says.",
        "println!() has no %s and no %d: the compiler reads the format string, and {} asks the argument's own type how to print it",
        { "E0277" } },
    ["fallthrough"] = { "a case that runs into the next", "No break stops it, so the statements of the next case run as well.",
        "An arm of a match ends with its value and never runs into the next one; 1 | 2 joins two", {}, class = "B" },
    ["assigned"] = { "an assignment for a comparison", "The value just stored is the condition, and what was there before is gone.",
        "An assignment has no value in Rust, and a condition must be a bool", { "E0308" }, class = "B" },
    ["indentation"] = { "a statement that is not in the body", "It only looks as if the condition held for it as well.",
        "A body in Rust has braces, always; rustfmt then indents by them", {}, class = "B" },
    ["no-value"] = { "a function that ends without its value", "The caller who uses the result reads whatever the return register held.",
        "Every path through a function with -> has to give the value", { "E0308" }, class = "B" },
    ["always"] = { "a comparison that is always the same", "The type has no value for which it could come out otherwise: an unsigned number is never below zero.",
        "rustc warns of it as well", { "unused_comparisons" }, class = "B" },
    ["order-of"] = { "a value read and changed without an order", "C leaves open which comes first, and compilers differ.",
        "Rust evaluates from left to right, and has neither ++ nor an assignment with a value", {}, class = "B" },
    ["size-of"] = { "the size of a pointer for that of the object", "sizeof gives the pointer's own size, also for an array that is a parameter.",
        "A slice knows its length, and fill() takes it from there", {}, class = "B" },
    ["mistyped"] = { "a pointer of another type", "The compiler takes it with a warning (gcc 14 makes it an error); what it points to is read as something that it is not.",
        "No pointer turns into one of another type by itself, nor a number into a pointer", { "E0308" }, class = "B" },
    ["unconst"] = { "a const that is dropped", "What the caller promised not to write can be written through this pointer.",
        "A & never becomes a &mut", { "E0308", "E0596" }, class = "B" },
    ["undeclared"] = { "a call of an undeclared function", "gcc before 14 only warns, and takes the result for an int unless it knows the function.",
        "rustc has to know a function, from wherever it is, before anything is built", { "E0425" }, class = "B" },
    ["cut-copy"] = { "text that is cut, perhaps without its end", "strncpy() took as many bytes as it was told, and the text is longer: it stores no 0 behind "
        .. "them. Whether one stands there depends on what the array held before.",
        "A str carries its length and has no 0 at its end; &s[..n] cuts, and panics inside a character", {}, class = "B" },
    ["unterminated"] = { "a string without its end", "There was no room left for the 0, and who reads it later runs on.",
        "A str carries its length and has no 0 at its end", {}, class = "B" },
    ["cut-text"] = { "text that may be cut", "snprintf() stops where the buffer ends, and only its result says so.",
        "A String grows; write!() into a buffer of fixed size gives a Result", { "unused_must_use" }, class = "B" },
    ["endless"] = { "a member of an incomplete type", "A struct is incomplete up to its closing brace, so it cannot hold itself, and one that "
        .. "is only declared cannot be held at all: gcc refuses it as well. C puts a pointer there.",
        "A Box is that pointer, and the Option around it says where the list ends", { "E0072" }, class = "D" },
    ["operands"] = { "an operator that these operands do not have", "gcc refuses it as well: two pointers have a difference and no sum, so text "
        .. "is not joined with +.", "A String grows by push_str(), or format!() makes a new one; two &str have no + either", { "E0369" }, class = "D" },
}

-- gcc's words where its option says too little, before KINDS: { pattern, key, CWE }.
M.WORDS = {
    { "output truncated copying .* from a string of length", "cut-copy", 170 },
    { "assignment used as truth value", "assigned", 481 }, { "changes value from", "conversion", 197 },
    { "^conversion from .* changes value", "conversion", 197 },
}

M.KINDS = {
    { "fallthrough", "fallthrough", 484 }, { "misleading%-indentation", "indentation", 483 }, { "return%-type", "no-value", 758 },
    { "type%-limits", "always", 571 }, { "sequence%-point", "order-of", 758 }, { "sizeof%-pointer", "size-of", 467 }, { "sizeof%-array%-arg", "size-of", 467 },
    { "int%-conversion", "mistyped", 704 }, { "incompatible%-pointer", "mistyped", 704 }, { "discarded%-qualifiers", "unconst" },
    { "implicit%-function", "undeclared" }, { "stringop%-truncation", "unterminated", 170 }, { "format%-overflow", "overflow", 787 },
    { "format%-truncation", "cut-text" }, { "float%-conversion", "conversion", 681 },
    { "double%-free", "double-free", 415 }, { "use%-after%-free", "heap-use-after-free", 416 }, { "stack%-use%-after%-return", "stack-use-after-return", 562 },
    { "return%-local%-addr", "return-local", 562 }, { "stale%-stack%-frame", "stack-use-after-return", 562 },
    { "use%-after%-scope", "stack-use-after-scope", 562 }, { "dangling%-pointer", "stack-use-after-scope", 562 },
    { "buffer%-overflow", "overflow" }, { "buffer%-underflow", "overflow" }, { "out%-of%-bounds", "overflow", 787 },
    { "array%-bounds", "overflow", 119 }, { "overread", "overflow", 125 }, { "stringop", "overflow", 787 }, { "invalid%-read", "overflow" }, { "invalid%-write", "overflow" },
    { "overlap", "overlap", 475 }, { "restrict", "overlap", 475 }, { "negative%-size", "negative-size", 195 }, { "free%-nonheap", "bad-free", 590 },
    { "free%-of%-non%-heap", "bad-free", 590 },
    { "bad%-free", "bad-free" }, { "invalid%-free", "bad-free" }, { "dealloc", "bad-free", 762 }, { "mismatched", "bad-free" },
    { "possible%-null", "possible-null", 690 }, { "null", "null", 476 }, { "SEGV", "null" }, { "bad%-address", "wild" },
    { "bad%-permissions", "const" },
    { "write%-to%-const", "const" }, { "write%-to%-string%-literal", "const" }, { "leak$", "leak", 401 },
    { "integer%-overflow", "integer" }, { "Woverflow", "integer", 190 }, { "float%-cast", "float" },
    { "shift", "shift", 1335 }, { "division", "division", 369 }, { "div%-by%-zero", "division", 369 }, { "FPE", "division" },
    { "uninitialised%-bytes", "unset-bytes", 908 }, { "uninit", "uninitialised", 457 }, { "data%-race", "race", 366 }, { "lock%-order", "order" }, { "unlock", "unlock" },
    { "thread%-leak", "thread" }, { "misaligned", "cast" },
    { "insufficient%-space", "cast" }, { "invalid%-value", "cast" }, { "strict%-aliasing", "cast", 843 }, { "stack%-overflow", "stack" },
    { "Wswitch", "switch", 478 }, { "unused%-result", "result", 252 }, { "sign%-", "conversion", 195 }, { "conversion", "conversion", 197 },
    { "Wformat", "format", 134 },
}

M.ERRORS = {
    { "has incomplete type", "endless" }, { "^invalid operands to binary %+", "operands" },
}

return M
