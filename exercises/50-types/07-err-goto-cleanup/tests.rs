fn read(text: &str) -> Result<Endpoint, Error> {
    read_endpoint(&mut text.as_bytes())
}

/// A file that cannot be read.
struct Broken;

impl io::Read for Broken {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(io::ErrorKind::PermissionDenied.into())
    }
}

#[test]
fn host_and_port_are_read() {
    let e: Endpoint = read("0.0.0.0:8080\nlisten more\n").unwrap();
    assert_eq!(e, Endpoint { host: "0.0.0.0".to_string(), port: 8080 });
}

#[test]
fn a_port_that_is_no_number_is_named_so() {
    assert!(matches!(read("0.0.0.0:http\n"), Err(Error::BadPort(_))));
}

#[test]
fn a_port_that_is_too_large_is_named_so() {
    assert!(matches!(read("0.0.0.0:65536\n"), Err(Error::BadPort(_))));
}

#[test]
fn a_line_without_a_port_is_named_so() {
    assert!(matches!(read("localhost\n"), Err(Error::NoPort)));
    assert!(matches!(read(""), Err(Error::NoPort)));
}

#[test]
fn what_the_system_says_is_kept() {
    let mut f = io::BufReader::new(Broken);
    match read_endpoint(&mut f) {
        Err(Error::Io(e)) => assert_eq!(e.kind(), io::ErrorKind::PermissionDenied),
        other => panic!("{other:?}"),
    }
}
