use std::num::ParseIntError;

enum Error {
    Io(std::io::Error),
    BadPort(ParseIntError),
}

struct Text<'a>(&'a str);

struct Code {
    pub raw: u8,
}

struct Place {
    x: i32,
    y: i32,
}

impl From<std::io::Error> for Error {
    fn from(e: std::io::Error) -> Self {
        e
    }
}

impl From<ParseIntError> for Error {
    fn from(e: ParseIntError) -> Error {
        return e;
    }
}

impl<'a> From<&'a str> for Text<'a> {
    fn from(s: &'a str) -> Self {
        s
    }
}

impl From<u8> for Code {
    fn from(n: u8) -> Self {
        n
    }
}

impl From<Code> for Place {
    fn from(c: Code) -> Self {
        c
    }
}

fn port(e: ParseIntError) -> Error {
    e
}

fn main() {}
