struct Frame {
    width: u32,
    height: u32,
}
fn main() {
    let f = Frame {
        width: 1,
        height: 2,
    };
    println!("{} {}", f.widht, f.height);
}
