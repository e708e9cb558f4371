struct Timer {
    count: *const u32,
}
impl Timer {
    fn now(&self) -> u32 {
        self.count.read_volatile()
    }
}
fn main() {
    let ticks = 7;
    println!("{}", Timer { count: &ticks }.now());
}
