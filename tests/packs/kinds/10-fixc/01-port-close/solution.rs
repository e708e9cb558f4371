pub struct Port {
    pub name: String,
    pub up: bool,
}

/// Takes the port: its name is freed at the closing brace, after the last use.
pub fn port_close(p: Port) -> String {
    format!("{} is down", p.name)
}

fn main() {
    let p = Port {
        name: String::from("eth0"),
        up: true,
    };
    println!("{}", port_close(p));
}
