return {
    name = "ctype", group = "Strings and output", title = "isdigit, toupper and the signed char",
    words = { "isalpha", "isdigit", "isspace", "toupper", "tolower", "char class", "is_ascii_digit", "wchar_t" },
    c = [==[
void shout(char *s)
{
    for (; *s; s++)
        *s = (char)toupper((unsigned char)*s);
}

int hex(int c)
{
    return c >= '0' && c <= '9' ? c - '0'
         : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}
]==],
    rust = [==[
fn shout(s: &mut str) {
    s.make_ascii_uppercase(); // in place: the length cannot change
}

fn hex(c: u8) -> Option<u32> {
    char::from(c).to_digit(16)
}

fn is_name(s: &str) -> bool {
    let mut bytes = s.bytes();
    bytes.next().is_some_and(|b| b.is_ascii_alphabetic())
        && bytes.all(|b| b.is_ascii_alphanumeric() || b == b'_')
}
]==],
    test = [==[
let mut s = String::from("aé1");
shout(&mut s);
assert_eq!(s, "Aé1");
assert_eq!(
    (hex(b'f'), hex(b'F'), hex(b'g')),
    (Some(15), Some(15), None)
);
assert!(is_name("a_1") && !is_name("1a") && !is_name(""));
assert_eq!("straße".to_uppercase(), "STRASSE");
assert!('٣'.is_numeric() && !'٣'.is_ascii_digit());
]==],
    changes = {
        "A u8 is unsigned and a char is a code point, so isalpha of a negative value has no counterpart. Nothing depends on the locale.",
        "There are two sets: the methods with ascii are C's in the \"C\" locale; those without know Unicode, and `is_numeric` accepts more than 0 to 9.",
        "Upper case may be longer than lower case (ß becomes SS), so `to_uppercase` returns a new String; only the ASCII one works in place.",
    },
    codes = { "CAST.char", "TEXT.char", "TEXT.byte" },
    see = { "atoi", "string-literal", "strcmp" },
}
