struct Counter {
    n: i32,
}
impl Counter {
    fn value() -> i32 {
        self.n
    }
}
fn main() {
    let c = Counter { n: 1 };
    println!("{}", c.n);
}
