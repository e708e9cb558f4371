struct Counter {
    n: i32,
}
impl Counter {
    fn level(&'a self) -> i32 {
        self.n
    }
}
fn main() {
    println!("{}", Counter { n: 1 }.level());
}
