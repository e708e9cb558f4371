return {
    name = "string-literal", group = "Strings and output", title = "string literals and char arrays",
    words = { "char *s = \"\"", "literal", "char array", "&'static str", "raw string", "b\"\"", "multi-line string", "strlen" },
    c = [==[
const char *names[] = { "ant", "bee" };
char editable[] = "copy on the stack or in .data";
const unsigned char magic[4] = { 0x89, 'P', 'N', 'G' };
const char *path = "C:\\dir";
const char *usage = "usage: demo\n"
                    "  -h  help\n";
]==],
    rust = [==[
const NAMES: [&str; 2] = ["ant", "bee"];
const MAGIC: &[u8; 4] = b"\x89PNG";
const PATH: &str = r"C:\dir";
const USAGE: &str = "\
usage: demo
  -h  help
";

fn editable() -> String {
    String::from("on the heap")
}
]==],
    test = [==[
assert_eq!(MAGIC, &[0x89, b'P', b'N', b'G']);
assert_eq!(USAGE, "usage: demo\n  -h  help\n");
assert_eq!(PATH.len(), 6);
assert_eq!((NAMES[1], editable().len()), ("bee", 11));
assert_eq!("é".len(), 2);
assert_eq!("né".chars().count(), 2);
assert_eq!("né".get(0..2), None);
let bytes = *b"abc";
assert_eq!(bytes, [97, 98, 99]);
]==],
    changes = {
        "A literal is a &'static str: pointer and length, read-only, UTF-8, and no NUL at its end. One that can be changed is a String, made with a copy.",
        "s[i] does not exist, as a character takes 1 to 4 bytes. `as_bytes()[i]` is the byte; `chars` walks; a range s[a..b] is in bytes and panics inside of a character, where `get` gives None.",
        "b\"…\" is an array of bytes, r\"…\" has no escapes, c\"…\" ends in a NUL for C's functions. Two literals side by side do not join: `concat!` does.",
        "'a' is a char of 4 bytes; b'a' is the u8 that C means.",
    },
    codes = { "TEXT", "INDEX.text", "HABIT.quotes", "CAST.char", "CAST.text", "NOT.text", "SILENT.escape", "C.const" },
    see = { "strdup", "ctype", "extern-c", "strcmp" },
}
