// Make this build: a name from the table is lent, any other is made.
use std::borrow::Cow;

const KNOWN: [(u16, &str); 3] = [(22, "ssh"), (25, "smtp"), (443, "https")];

/// The name of a service, "port-N" where none is known.
pub fn service_name(port: u16) -> Cow<'static, str> {
    for (known, name) in KNOWN {
        if known == port {
            return name;
        }
    }
    format!("port-{port}")
}

/// A line for the log.
pub fn use_line(peer: &str, port: u16) -> String {
    let name = service_name(port);

    format!("{peer} uses {name}")
}
