enum E {
    A { w: i32 },
}
fn main() {
    let p = E::A { h: 1 };
}
