-- Names that a C programmer types and Rust does not have: what stands there instead.
-- Rows: what the name is in C, then one or two ways to say it in Rust.

local M = {}

local function add(names, row)
    for name in names:gmatch("%S+") do
        M[name] = row
    end
end

add("NULL null nullptr nil", { model = "A reference is never null, so there is no constant for it: a pointer that may be missing has a type of "
    .. "its own, Option.",
    c = "NULL fits every pointer in C, and each dereference may be the one that meets it.",
    { "None, with the type Option<&T> or Option<Box<T>>", "for a pointer that may be missing; it is stored as the null pointer all the same" },
    { "std::ptr::null() or null_mut()", "for a raw pointer that goes to C" } })
add("printf fprintf puts putchar sprintf snprintf", { model = "Printing is done by macros that read the format at compile time: {} takes whatever "
    .. "can be shown, and a wrong "
    .. "number of arguments does not compile.",
    c = "printf is a variadic function: it trusts the format, and a wrong %s reads an integer as an address.",
    { "println!(\"{}\", x), or print! without the newline", "to standard output" }, { "eprintln!, write!(out, …) or format!", "to stderr, to a "
        .. "file or into a String" } })
add("scanf gets fgets getchar getline", { model = "Input is read into a String that grows, then parsed.",
    c = "The C call writes into a buffer whose size it has to be told; the classic overflow.",
    { "std::io::stdin().read_line(&mut line), then line.trim().parse()", "for a line or a number" } })
add("malloc calloc realloc alloca", { model = "No call hands out raw memory in everyday Rust: a value that owns a block allocates it and frees it "
    .. "where it ends.",
    c = "It would be a malloc() here and a free() on every path out.",
    { "Vec<T>: vec![0; n], push instead of realloc", "for an array" }, { "Box::new(value)", "for one object" } })
add("free delete", { model = "There is no free(): the owner gives its memory back at the end of its block, once, on every path.",
    c = "That is the call that C programs forget, or make twice.",
    { "leave it out", "nearly always" }, { "drop(x)", "when it should go before the end of the block" } })
add("void", { model = "A function that returns nothing leaves the -> away; its type is (), the empty tuple.",
    c = "void * has no counterpart either: a type parameter or an enum says what may stand there.",
    { "take the -> void away, or write ()", "for no value" }, { "*mut std::ffi::c_void", "for a void * that goes to C" } })
add("int signed", { model = "Integer types are named by their width: i8 to i128, and isize.", c = "An int on this machine is an i32.",
    { "i32", "for C's int" }, { "usize", "for a count or an index" } })
add("unsigned uint", { model = "Integer types are named by their width: u8 to u128, and usize.", c = "An unsigned int on this machine is a u32.",
    { "u32", "for C's unsigned" }, { "usize", "for a size or an index" } })
add("long", { model = "Integer types are named by their width.", c = "A long has 64 bits on Linux and 32 on Windows, which is why Rust has "
    .. "no such name.",
    { "i64", "for C's long here" }, { "std::ffi::c_long", "at the border to C" } })
add("short", { model = "Integer types are named by their width.", c = "A short is an i16.", { "i16", "for C's short" } })
add("float", { model = "Floating-point types are named by their width.", c = "A float is an f32.", { "f32", "for C's float" }, { "f64",
    "for double" } })
add("double", { model = "Floating-point types are named by their width.", c = "A double is an f64.", { "f64", "for C's double" } })
add("size_t", { model = "Sizes, lengths and indices are all usize.", c = "size_t and usize are the same machine word.", { "usize", "always" } })
add("ssize_t ptrdiff_t intptr_t", { model = "The signed machine word is isize.", c = "A negative ssize_t as the sign of failure becomes a Result.",
    { "isize", "for a difference" }, { "Result<usize, E>", "for a size or an error" } })
for name, rust in pairs { int8_t = "i8", int16_t = "i16", int32_t = "i32", int64_t = "i64", uint8_t = "u8", uint16_t = "u16",
    uint32_t = "u32", uint64_t = "u64", uintptr_t = "usize", wchar_t = "char", BOOL = "bool", Bool = "bool", string = "String" } do
    add(name, { model = "The type is built in and has a shorter name.", c = "It is " .. rust .. ".", { rust, "always" } })
end
add("FILE", { model = "An open file is std::fs::File, an owner: it closes the descriptor where it ends.", c = "A FILE * needs an fclose() on "
    .. "every path.",
    { "std::fs::File, in a BufReader or BufWriter", "for what FILE does, with its buffer" } })
add("fopen open", { model = "Opening gives a Result, so the failure has to be looked at before the file can be used.",
    c = "fopen() returns NULL on failure, and the next call is the one that crashes.",
    { "std::fs::File::open(path)?", "to read; File::create to write" }, { "std::fs::read_to_string(path)?", "for the whole file" } })
add("fclose close", { model = "The File closes its descriptor where it ends.", c = "That is one fclose() for every path out.",
    { "leave it out", "nearly always" }, { "drop(file)", "to close it earlier" } })
add("strlen", { model = "A string carries its length; nothing is counted up to a zero byte.", c = "strlen() walks the memory until it meets a 0, "
    .. "or something else.",
    { "s.len()", "for bytes; s.chars().count() for characters" } })
add("strcmp strncmp memcmp", { model = "== compares what strings, slices and arrays hold, not their addresses.", c = "strcmp() == 0 means equal, "
    .. "a classic slip.",
    { "a == b", "for equality" }, { "a.cmp(b)", "for the order, as in strcmp" } })
add("strcpy strncpy strdup strcat memcpy memmove", { model = "The owner knows its size: copying into it grows it or checks the length.",
    c = "The C call is told nothing about the room at the destination.",
    { "s.to_string() or s.clone()", "for strdup" }, { "s.push_str(t)", "for strcat" }, { "a.copy_from_slice(&b)", "for memcpy; the lengths "
        .. "are checked" } })
add("memset", { model = "A slice fills itself.", c = "memset() sets bytes, whatever type they belong to.",
    { "a.fill(0)", "for an array or Vec" }, { "vec![0; n]", "for a new one" } })
add("atoi atol strtol atof", { model = "Text is parsed by the wanted type, and the answer is a Result.", c = "atoi() says 0 for text that is no "
    .. "number, and overflow is undefined.",
    { "s.parse::<i32>()", "and look at the Result" } })
add("sizeof", { model = "Its work is done by a function with a type parameter.", c = "C's operator takes a type or an expression, and for an "
    .. "array parameter it gives the size of a pointer.",
    { "std::mem::size_of::<T>()", "for a type" }, { "std::mem::size_of_val(&x)", "for an object" }, { "x.len()", "for the number of elements" } })
add("exit abort", { model = "Ending the process is a library call.", c = "exit() skips the cleanup of all callers; so does Rust's, no "
    .. "destructor runs.",
    { "std::process::exit(1)", "when nothing needs to be cleaned up" }, { "return a Result from main", "otherwise" } })
add("assert", { model = "Assertions are macros with a ! and stay in the release build.", c = "NDEBUG takes C's assert away.",
    { "assert!(x), debug_assert!(x)", "as in C" } })
add("errno perror strerror", { model = "An error is a value that the call returns, not a global.", c = "errno holds whatever failed last.",
    { "match on the Result's Err", "its text comes with {}" }, { "std::io::Error::last_os_error()", "after a C call" } })
add("argc argv", { model = "main has no parameters.", c = "argv ends where argc says.", { "std::env::args()", "an iterator; .collect() "
    .. "for an array" } })
add("EOF", { model = "The end of input is no special number.", c = "EOF is -1 in the int that getchar() returns; a char that holds it loses it.",
    { "read_line returns 0 at the end", "for lines" }, { "for line in stdin().lines()", "for all of them" } })
add("INT_MAX INT_MIN UINT_MAX LONG_MAX SIZE_MAX CHAR_MAX", { model = "The limits belong to the types.", c = "They are macros of <limits.h> there.",
    { "i32::MAX, i32::MIN, u32::MAX, usize::MAX", "the same numbers" } })
add("TRUE FALSE True False", { model = "The two values of bool are true and false.", c = "TRUE is a macro for 1.", { "true or false", "always" } })
add("sqrt pow sin cos fabs abs floor ceil", { model = "Mathematics are methods of the number.", c = "They are functions of <math.h> that "
    .. "take a double.",
    { "x.sqrt(), x.powf(y), x.powi(n), x.abs()", "with x a f64" } })

for _, row in ipairs(require "explain.cnames_lib") do
    add(row[1], row[2])
end

return M
