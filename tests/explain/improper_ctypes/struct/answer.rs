struct Point {
    x: u8,
    y: u32,
}
extern "C" {
    fn plot(p: *const Point);
}
fn main() {
    let p = Point { x: 1, y: 2 };
    unsafe { plot(&p) };
    println!("{} {}", p.x, p.y);
}
