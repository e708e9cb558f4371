struct P {
    x: i32,
    pos: Q,
}
struct Q {
    lat: i32,
}
fn main() {
    let p = P {
        x: 1,
        pos: Q { lat: 3 },
    };
    println!("{}", p.lat);
}
