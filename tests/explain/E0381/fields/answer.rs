struct Point {
    x: i32,
    y: i32,
}

fn main() {
    let mut p: Point;
    p.x = 3;
    p.y = 4;
    println!("{} {}", p.x, p.y);
}
