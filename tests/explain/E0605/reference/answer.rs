fn step(n: &mut u16) {
    *n += 1;
}
fn main() {
    let mut port = 80_i64;
    step(&mut port as &mut u16);
}
