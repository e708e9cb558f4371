struct Conf {
    port: u16,
    host: String,
}
impl Default for Conf {
    fn default() -> Conf {
        Conf { port: 80, ..Default::default() }
    }
}
fn main() {
    println!("{} {}", Conf::default().port, Conf::default().host);
}
