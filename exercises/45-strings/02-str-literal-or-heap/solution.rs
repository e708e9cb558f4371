use std::borrow::Cow;

const KNOWN: [(u16, &str); 3] = [(22, "ssh"), (25, "smtp"), (443, "https")];

/// The name of a service, "port-N" where none is known.
pub fn service_name(port: u16) -> Cow<'static, str> {
    match KNOWN.iter().find(|&&(known, _)| known == port) {
        Some(&(_, name)) => Cow::Borrowed(name),
        None => Cow::Owned(format!("port-{port}")),
    }
}

/// A line for the log.
pub fn use_line(peer: &str, port: u16) -> String {
    let name = service_name(port);

    format!("{peer} uses {name}")
}
