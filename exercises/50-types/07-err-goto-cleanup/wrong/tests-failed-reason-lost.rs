use std::io::{self, BufRead};
use std::num::ParseIntError;

#[derive(Debug)]
pub enum Error {
    Io(io::Error),
    NoPort,
    BadPort(ParseIntError),
}

#[derive(Debug, PartialEq, Eq)]
pub struct Endpoint {
    pub host: String,
    pub port: u16,
}

/// The first line of the file, as in "0.0.0.0:8080".
pub fn read_endpoint(f: &mut impl BufRead) -> Result<Endpoint, Error> {
    let mut line = String::new();

    f.read_line(&mut line).map_err(|_| Error::NoPort)?;
    let (host, port) = line.trim_end().split_once(':').ok_or(Error::NoPort)?;
    let host = host.to_owned();
    let port = port.parse::<u16>().map_err(|_| Error::NoPort)?;
    Ok(Endpoint { host, port })
}
