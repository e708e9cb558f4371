struct Port {
    name: String,
    packets: u64,
}

impl Port {
    fn name(&self) -> &str {
        &self.name
    }
}

fn main() {
    let mut port = Port { name: "eth0".to_string(), packets: 0 };
    let shown = port.name();
    port.packets = 1;
    println!("{} {}", shown, port.packets);
}
