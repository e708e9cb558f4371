struct Limits {
    max: i32,
}
impl Limits {
    const MAX: i32 = 3;
}
fn main() {
    println!("{}", Limits.MAX);
    let l = Limits { max: 1 };
    println!("{}", l.max);
}
