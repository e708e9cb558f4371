-- C habits that rustc meets as syntax errors, as data: what is said of each. Which one it is, is for
-- explain.habits to find out; what declares something as C does, for explain.cdecl.

local M = {}

-- A row: rule, headline, story (what Rust has instead), C's side, ways out. $l is the line.
local function row(rule, headline, story, in_c, ...)
    return { rule = rule, headline = headline, story = story, in_c = in_c, fixes = { ... } }
end

M.STEP = row("STEP", "no ++ and no --", "$l counts with C's operator; Rust has += and -= only.",
    "i++ is a value and a change in one expression, and a[i] = i++ is undefined behaviour in C. An assignment in Rust has no value, so it "
    .. "stands on a line of its own.")
M.TERNARY = row("TERNARY", "if is the ?: operator", "$l uses ?:, and Rust has none: if … else is an expression and gives a value.",
    "What C writes with ? and : is an if with both branches. The ? is taken: behind a call it passes an error on to the caller.", { "if c { a } else { b }", "in its place" })
M.MUT_FIELD = row("MUT_FIELD", "no mut in front of a field", "On $l a field is declared mut; whether fields may change is decided where the struct is held.",
    "A member of a C struct may be const for itself. Here let mut s and &mut S may write all fields, let s and &S none.",
    { "leave out mut", "when the struct is changed through let mut or &mut" },
    { "Cell<T>, or RefCell<T>, as the field's type", "when it has to change while the struct is shared" })
M.ARROW = row("ARROW", "a dot reaches through a pointer", "On $l -> reaches a member through a pointer; in Rust the dot does that as well.",
    "p->f and (*p).f are one thing in C; . follows a reference or a Box by itself. Only a raw pointer needs (*p).f, and unsafe.",
    { "write . for ->", "for references and Box" }, { "(*p).f in unsafe", "for a raw pointer" })
M.FORMAT = row("FORMAT", "the format comes first, as a literal", "On $l println! gets a value where its format should be.",
    "printf(s) with a string that the user typed is the format string attack (CWE-134); here the format must be a literal, so it cannot "
    .. "happen.", { "println!(\"{}\", x) or println!(\"{x}\")", "to print a value" })
M.QUOTES = row("QUOTES", "single quotes hold one character", "On $l single quotes hold more than one character.",
    "In C 'abc' is an int with a value that the compiler chooses. Text is in double quotes in both languages.",
    { "double quotes", "for text" })
M.CAST = row("CAST", "a cast is written behind the value", "$l casts as C does, with the type in parentheses in front; Rust reads the "
    .. "parentheses as a value and does not expect another one behind it.",
    "C's cast changes value and type without a question. as is the same conversion, except that a float out of range gives the nearest "
    .. "integer and is no undefined behaviour.", { "value as type", "for C's cast" },
    { "type::from(value) or try_from", "when nothing may be lost" })
M.BRACES = row("BRACES", "an array is written in square brackets", "$l fills an array with braces; in Rust braces are a block with statements.",
    "int a[3] = {1, 2, 3} has its length behind the name; here it belongs to the type.", { "let a = [1, 2, 3];", "the length is counted" },
    { "let a: [i32; 3] = [0; 3];", "for three zeros" })
M.LENGTH = row("ARRAY", "the length belongs to the type", "$l gives the length behind the name, as a C declaration does; Rust reads that as an "
    .. "indexing expression, and a let needs a name.", "C's declarations look like their use; Rust puts name, colon and type one after another.",
    { "let a: [i32; 3] = [1, 2, 3];", "with type and length" })
M.SWITCH = row("SWITCH", "switch is called match", "The switch on $l is a match in Rust.",
    "C falls through to the next case unless a break stops it. A match never does, and it has to cover every value; default is _.",
    { "match x { 1 => …, 2 | 3 => …, _ => … }", "for switch, case and default" })
M.DO = row("DO", "there is no do … while", "The do on $l starts C's loop with the test at its end; Rust has no such loop, it only keeps the word.",
    "What C tests after the body is a loop that is left by break.", { "loop { …; if !(condition) { break; } }", "for do … while (condition)" })
M.GOTO = row("GOTO", "there is no goto", "$l jumps, and Rust has no goto.",
    "C uses it to reach the cleanup at the end of the function and to leave nested loops. The first is done by destructors: an early return frees "
    .. "everything. The second has labels.", { "return or ?", "for goto out; the cleanup happens by itself" },
    { "break 'outer; with 'outer: before the loop", "to leave nested loops" })
M.INCLUDE = row("INCLUDE", "use takes the place of #include", "$l includes a header; there are none. The compiler reads other modules itself.",
    "#include copies text in. use gives a short name to something with a path, and the standard library is there without it.",
    { "use std::io;", "for a module of the library" }, { "mod name;", "for a file of yours, once, in its parent" })
M.DEFINE = row("DEFINE", "const or macro_rules! takes the place of #define", "$l is a line for the preprocessor, and Rust has none; # starts an "
    .. "attribute, #[…].", "#define N 3 replaces text and has no type; #ifdef chooses text before the compiler sees it.",
    { "const N: usize = 3;", "for a constant" }, { "a function, or macro_rules!", "for a macro with arguments" },
    { "#[cfg(…)]", "for #ifdef" })
M.FOR = row("FOR", "a for loop runs over a range", "$l is C's for with its three parts; Rust's for takes its values from something that "
    .. "gives one after another, mostly a range.",
    "C leaves it to you that start, bound and step agree, and i <= n is one element too many. Here the loop owns the counter.", { "for i in 0..n", "for i = 0; i < n; i++" }, { "for x in &v", "when i was only there for v[i]" },
    { "while", "when the counter jumps" })
M.POINTER = row("STAR", "the star stands in front of the type", "$l has C's pointer, with the star behind the type.",
    "char * can be a string, an array, an out-parameter or NULL; in Rust each of these has a type of its own.",
    { "&str or &[u8]", "for text or bytes that are read" }, { "&T, &mut T", "for one object, to read or to change" },
    { "*const T, *mut T", "for a raw pointer that goes to C" })
M.CONST = row("CONST", "parameters are const already", "$l says const for a parameter or a variable; in Rust they are constant unless they say mut.",
    "In C the default is the other way round. Rust's own const is a constant of the compiler's, like enum { N = 3 }.",
    { "leave const out", "for a parameter" }, { "let x = …;", "for a variable that stays as it is" })
M.UNTYPED = row("PARAMETER", "a parameter needs its type", "On $l a parameter has no type; only variables inside a function may leave it out.",
    "K&R C took int for it. Here the signature is the contract, and nothing in it is inferred.", { "name: type", "for each parameter" })
M.POSITION = row("FIELDS", "fields are named", "$l gives the members of a struct by position; braces want each with its name.",
    "C takes them in the order of the declaration, and an insertion in the middle moves all the values. Rust wants all fields, none is set to "
    .. "zero silently.", { "S { x: 1, y: 2 }", "for a struct with named fields" }, { "struct S(i32, i32); and S(1, 2)", "when position is enough" })
M.DOTTED = row("DESIGNATED", "name: value, without a dot", "$l names a member as C99 does, .x = value; Rust writes x: value.",
    "Members left out are zero in C and a compile error here.", { "S { x: 1 }", "for each field" },
    { "..Default::default() at the end", "for the rest, when the type has Default" })
M.NOT = row("TILDE", "! inverts the bits", "$l inverts bits with ~; in Rust ! does it for integers, and for bool it is the logical not.",
    "In C ! and ~ on a number are two things and easily mixed up; the type decides here.", { "write ! for ~", "on an integer" })
M.SUFFIX = row("SUFFIX", "a suffix is a type", "The number on $l has a suffix of C's.",
    "L, U and UL say long and unsigned, whose width depends on the machine; here the suffix is the type itself.",
    { "10i64, 10u32, 10_usize", "when a type has to be given" }, { "no suffix", "when the type follows from its use" })
M.VARIADIC = row("VARIADIC", "no variable number of arguments", "$l ends its parameters in …, and a function of Rust's takes a fixed number.",
    "va_arg trusts the caller for count and types. What printf needs it for is done by macros, which are checked while compiling.",
    { "a slice, &[T]", "for any number of one type" }, { "macro_rules!", "for println's kind of call" })
M.COMMA = row("COMMA", "two dimensions, two brackets", "$l has a comma inside the brackets.",
    "In C a[0,1] is the comma operator: it evaluates 0, drops it, and means a[1]. gcc -Wall warns about the value without effect.",
    { "a[0][1]", "for two dimensions" })
M.BODY = row("BODY", "a body has braces, always", "Before the statement on $l a { is missing: the body of an if or a loop is a block, even of one statement.",
    "C takes one statement without braces, and a second line under it that only looks as if it belonged (-Wmisleading-indentation). "
    .. "The parentheses around the condition, on the other hand, can go.", { "if condition { … }", "for every body" })
M.TYPEDEF = row("TYPEDEF", "a type alias is type Name = …;", "$l is a typedef; a struct in Rust has its name without one.",
    "In C the tag of a struct is a name of its own kind, which is why one writes the typedef. Here the name alone is the type.",
    { "leave it out", "for a struct or an enum" }, { "type Name = OtherType;", "for a second name of a type" })
M.SEMICOLON = row("SEMICOLON", "no semicolon behind the brace", "The ; on $l stands behind the declaration of a type, which ends with its brace.",
    "C needs it there, as a variable might follow.", { "take it out", "always" })
M.FIELD_END = row("FIELD_END", "a comma behind each field", "The field on $l ends in a semicolon; in Rust fields are separated by commas.",
    "C's members are declarations, so each ends in a semicolon. Here they are a list, like parameters.", { "a comma for the semicolon", "behind each field" })
M.LENGTH_OF = row("LENGTH_OF", "the length belongs into the type's brackets", "$l puts the length behind the type's name; the type of an array is [T; n], element and "
    .. "length in one pair of brackets.", "In C the length stands behind the variable. Either way it is part of the type; here it also arrives at the "
    .. "function that takes it, where C's parameter would be a pointer.", { "[i32; 3]", "for three of them" }, { "&[i32]", "for a parameter that takes any length" })
M.ESCAPE = row("ESCAPE", "a backslash knows fewer letters", "$l has an escape of C's that Rust does not know: there are \\n \\r \\t \\\\ \\0 \\' \\\" \\xNN and "
    .. "\\u{…}, and no octal ones.", "In C '\\101' is an A in octal; '\\a' and '\\b' ring the bell and step back.", { "\\x41", "two digits in hexadecimal, up to 7F in text" },
    { "\\x07 and \\x08", "for \\a and \\b" })
M.JOINED = row("JOINED", "strings side by side are not joined", "On $l one string literal follows another, and nothing joins them.",
    "C's compiler makes one of neighbouring literals, which is why a forgotten comma in a list of them goes unnoticed there.",
    { "concat!(\"a\", \"b\")", "for literals" }, { "a backslash at the end of the line", "for one literal over several lines: the blanks that follow are dropped" })
M.CASE = row("CASE", "an arm is pattern => value", "$l begins an arm as a case does, with a colon; in a match it is =>.",
    "What follows a case in C is any number of statements, up to a break. Here it is one expression, which may be a block, and a comma; default is _.",
    { "1 => …,", "for case 1:" }, { "_ => …,", "for default:" })
M.WORDS = row("WORDS", "the logical operators are && and ||", "$l has the word for an operator; Rust has the sign only.",
    "In C these words are macros of <iso646.h>. && and || mean the same in both languages and stop early in both.",
    { "&& and ||", "between conditions" }, { "!", "for not" })
M.RAW = row("RAW", "a raw pointer says const or mut", "The pointer type on $l does not say whether it may write.",
    "C's int * writes and const int * does not. Rust spells both out, and neither may be followed outside of unsafe.",
    { "&T, &mut T", "for a pointer to something alive, nearly always" }, { "*const T, *mut T", "for a raw pointer that goes to C" })
M.EXTERN = row("EXTERN", "what C has is declared in an extern block", "$l declares something that is defined elsewhere; in Rust only C's own things need that.",
    "extern tells the compiler that the linker will find it. Rust's modules are read, so nothing of its own is declared twice; what comes from C stands in "
    .. "an extern block, and using it is unsafe.", { "use module::NAME;", "for a variable of another module" },
    { "unsafe extern \"C\" { static NAME: i32; }", "for a variable of C" })
M.LABEL = row("LABEL", "a label belongs to a loop or a block", "$l sets a label as C does; in Rust it starts with a quote and names a loop or a block.",
    "C's label is where a goto goes. Here it is what break and continue leave; there is no jump back or into the middle.",
    { "'outer: loop { … break 'outer; }", "for leaving nested loops" }, { "return, or a destructor", "for the cleanup at the end" })
M.STATIC = row("STATIC", "a function is private unless it is pub", "$l gives a function a word of C's in front.",
    "static keeps a C function in its file. In Rust it stays in its module anyway; pub lets it out. extern is for functions that C calls.",
    { "fn", "for static" }, { "pub fn", "for what others may call" })
M.INLINE = row("INLINE", "inline is an attribute", "$l asks for inlining with C's word.",
    "It is a hint in both languages. Within a crate rustc inlines as it sees fit.", { "leave it out", "nearly always" }, { "#[inline] above the fn", "for a small function that other crates call" })
M.LET = row("LET", "let declares a variable", "$l declares a variable with a word that is not Rust's.",
    "auto means in C that the variable lives on the stack (and in C23 that its type follows from the value). let says both.",
    { "let x = …;", "for a variable that stays" }, { "let mut x = …;", "for one that changes" })
M.SIZEOF = row("SIZEOF", "sizeof is a function", "$l applies sizeof as an operator.",
    "C's sizeof takes a type or an expression, and for an array parameter it gives the size of a pointer.",
    { "std::mem::size_of_val(&x)", "for an object" }, { "x.len()", "for the number of elements" })
M.STRUCT = row("STRUCT", "the name of the struct is its type", "$l says struct where it only uses the type.",
    "In C the tag is a name of its own kind and needs the word in front, or a typedef. Here struct only defines; a variable is made by let, with a value for "
    .. "every field.", { "let p = Point { x: 1, y: 2 };", "for a variable with its value" }, { "p: Point", "for a parameter or a field" })

return M
