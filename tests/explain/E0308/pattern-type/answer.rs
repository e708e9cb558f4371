fn main() {
    let s = "on";
    match s {
        1 => {}
        _ => {}
    }
}
