/// "app.log", 2: "app.log.2"; 0 is the live file itself.
pub fn rotated(name: &str, n: u32) -> String {
    if n == 0 {
        return name.to_owned();
    }
    format!("{name}.{n}")
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
