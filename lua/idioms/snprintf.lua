return {
    name = "snprintf", group = "Strings and output", title = "sprintf and snprintf into a buffer",
    words = { "sprintf", "asprintf", "format!", "write!", "truncate", "fixed buffer" },
    c = [==[
int make_path(char *buf, size_t size, const char *dir, int id)
{
    int n = snprintf(buf, size, "%s/%04d.log", dir, id);

    return n < 0 || (size_t)n >= size ? -1 : n; /* was it cut? */
}
]==],
    rust = [==[
use std::io::{self, Write};

fn make_path(dir: &str, id: u32) -> String {
    format!("{dir}/{id:04}.log")
}

fn into_buffer(buf: &mut [u8], id: u32) -> io::Result<usize> {
    let size = buf.len();
    let mut rest = buf; // shrinks from the front as it is written
    write!(rest, "{id:04}.log")?;
    Ok(size - rest.len())
}
]==],
    test = [==[
assert_eq!(make_path("a", 7), "a/0007.log");
let mut b = [0; 16];
assert_eq!(into_buffer(&mut b, 12).unwrap(), 8);
assert!(b.starts_with(b"0012.log\0"));
let e = into_buffer(&mut [0; 3], 12).unwrap_err();
assert_eq!(e.kind(), io::ErrorKind::WriteZero);
]==],
    changes = {
        "`format!` measures nothing and cuts nothing: it returns a String of the right size. It allocates, which matters in a loop and nowhere else.",
        "Into a fixed buffer, write! on a `&mut [u8]` advances through it; what does not fit is an error of kind WriteZero, and what did fit has been written. No NUL is added.",
        "To append to a String, `use std::fmt::Write` and write! to it; the trait is another one than `io::Write`, though its methods have the same names.",
    },
    codes = { "TEXT.format" },
    see = { "printf", "string-builder", "strdup" },
}
