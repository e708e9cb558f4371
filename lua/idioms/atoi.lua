return {
    name = "atoi", group = "Strings and output", title = "text to number",
    words = { "strtol", "strtoul", "sscanf", "parse", "from_str_radix", "string to int", "atof", "atol" },
    c = [==[
int parse_port(const char *s, unsigned short *port)
{
    char *end;

    errno = 0;
    unsigned long n = strtoul(s, &end, 10); /* "-1" gives ULONG_MAX */
    if (errno || end == s || *end || n > 65535 || *s == '-')
        return -1;
    *port = (unsigned short)n;
    return 0;
}
]==],
    rust = [==[
use std::num::ParseIntError;

fn parse_port(s: &str) -> Result<u16, ParseIntError> {
    s.parse()
}

fn parse_any(s: &str) -> Result<u32, ParseIntError> {
    match s.strip_prefix("0x") {
        Some(hex) => u32::from_str_radix(hex, 16),
        None => s.parse(),
    }
}
]==],
    test = [==[
use std::num::IntErrorKind;
assert_eq!(parse_port("80"), Ok(80));
assert_eq!(parse_port("+80"), Ok(80));
for bad in ["", " 80", "80 ", "80x", "-1", "65536"] {
    assert!(parse_port(bad).is_err(), "{bad}");
}
assert_eq!(
    *parse_port("65536").unwrap_err().kind(),
    IntErrorKind::PosOverflow
);
assert_eq!((parse_any("0x1f"), parse_any("010")), (Ok(31), Ok(10)));
assert_eq!("1e3".parse::<f64>(), Ok(1000.0));
]==],
    changes = {
        "The whole string must be a number of that type: no white space, nothing behind it, no overflow, no minus for an unsigned one. The type picks the range.",
        "There is no base guessing: 010 is ten, and 0x has to be taken off first. A leading + is accepted.",
        "The failure is a value with a reason (`kind`), where atoi gives 0. For a number at the start of a longer text, cut it off first, for example with `split_once` or `find(|c: char| !c.is_ascii_digit())`.",
    },
    codes = { "TEXT.parse" },
    see = { "strtok", "errno", "int-cast", "ctype" },
}
