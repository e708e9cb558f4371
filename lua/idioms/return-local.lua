return {
    name = "return-local", group = "Pointers and structure", title = "return text from a static or local buffer",
    words = { "static buffer", "return address of local", "inet_ntoa", "asctime", "strerror buffer", "dangling pointer" },
    c = [==[
const char *addr_text(const unsigned char a[4])
{
    static char buf[16]; /* the next call overwrites it */

    snprintf(buf, sizeof buf, "%u.%u.%u.%u", a[0], a[1], a[2], a[3]);
    return buf;
}
]==],
    rust = [==[
use std::fmt;

fn addr_text(a: [u8; 4]) -> String {
    format!("{}.{}.{}.{}", a[0], a[1], a[2], a[3])
}

struct Addr([u8; 4]);

impl fmt::Display for Addr {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let [a, b, c, d] = self.0;
        write!(f, "{a}.{b}.{c}.{d}")
    }
}
]==],
    test = [==[
assert_eq!(addr_text([10, 0, 0, 1]), Addr([10, 0, 0, 1]).to_string());
]==],
    changes = {
        "Return the String itself: three words come back, and the text stays where it is on the heap. A reference to a local is refused (E0515), and so is one to a static that others may be writing.",
        "For something that is only printed, implement Display: it writes straight to where it is going, without any buffer, and `to_string` comes with it.",
        "A text that is constant is a &'static str and may be returned by anybody. For either of the two there is `Cow<'static, str>`.",
    },
    codes = { "E0515", "E0597", "E0716", "DANGLE", "C.stack-use-after-return", "C.stack-use-after-scope", "C.return-local" },
    exercise = "core/borrow-return-local",
    see = { "borrowed-result", "snprintf", "static-local" },
}
