struct Vec2 {
    x: f64,
}
fn main() {
    let a = Vec2 { x: 1.0 };
    let b = Vec2 { x: 1.0 };
    let c = a + b;
    println!("{}", c.x);
}
