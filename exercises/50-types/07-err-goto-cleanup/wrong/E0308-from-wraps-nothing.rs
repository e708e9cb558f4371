use std::io::{self, BufRead};
use std::num::ParseIntError;

#[derive(Debug)]
pub enum Error {
    Io(io::Error),
    NoPort,
    BadPort(ParseIntError),
}

impl From<io::Error> for Error {
    fn from(e: io::Error) -> Self {
        Error::Io(e)
    }
}

impl From<ParseIntError> for Error {
    fn from(e: ParseIntError) -> Self {
        e
    }
}

#[derive(Debug, PartialEq, Eq)]
pub struct Endpoint {
    pub host: String,
    pub port: u16,
}

/// The first line of the file, as in "0.0.0.0:8080".
pub fn read_endpoint(f: &mut impl BufRead) -> Result<Endpoint, Error> {
    let mut line = String::new();

    f.read_line(&mut line)?;
    let (host, port) = line.trim_end().split_once(':').ok_or(Error::NoPort)?;
    let host = host.to_owned();
    let port = port.parse::<u16>()?;
    Ok(Endpoint { host, port })
}
