pub struct Host {
    pub port: u16,
    pub name: String,
}

impl Host {
    /// The name brings its own length and its own block; there is nothing to cut.
    pub fn rename(&mut self, name: &str) {
        self.name = name.to_string();
    }
}

fn main() {
    let mut h = Host {
        port: 22,
        name: String::new(),
    };
    h.rename("gateway-2");
    println!("{}:{}", h.name, h.port);
}
