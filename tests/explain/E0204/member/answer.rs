#[derive(Clone)]
struct Point {
    x: i32,
    y: i32,
}
#[derive(Clone, Copy)]
struct Line {
    from: Point,
    to: Point,
}
fn main() {
    let p = Point { x: 0, y: 0 };
    let l = Line { from: p.clone(), to: p };
    println!("{} {}", l.from.x, l.to.y);
}
