// Make this build: the path must outlive the call that made it.

/// "app.log", 2: "app.log.2"; 0 is the live file itself.
pub fn rotated(name: &str, n: u32) -> &'static str {
    if n == 0 {
        return "app.log";
    }
    let path = format!("{name}.{n}");
    &path
}

/// The renames of one rotation, oldest file first.
pub fn plan(name: &str, keep: u32) -> String {
    let mut out = String::new();
    for n in (1..=keep).rev() {
        let from = rotated(name, n - 1);
        let to = rotated(name, n);

        out += &format!("{from} -> {to}\n");
    }
    out
}
