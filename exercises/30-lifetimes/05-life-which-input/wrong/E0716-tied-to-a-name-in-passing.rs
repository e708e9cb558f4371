// Make this build: say in field's prototype what its result points into.

pub const DEFAULT_SECS: u32 = 30;

/// The value of the field called name.
pub fn field<'a>(head: &'a str, name: &'a str) -> Option<&'a str> {
    for line in head.lines() {
        match line.split_once(": ") {
            Some((key, value)) if key == name => return Some(value),
            _ => {}
        }
    }
    None
}

/// How long service wants us to wait. Takes head.
pub fn backoff(head: String, service: &str) -> u32 {
    let value = field(&head, &format!("X-{service}-Retry"));

    match value {
        Some(secs) => secs.parse().unwrap_or(DEFAULT_SECS),
        None => DEFAULT_SECS,
    }
}
