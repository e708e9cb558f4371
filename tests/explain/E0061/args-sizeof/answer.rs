struct Frame {
    n: u32,
}
fn main() {
    println!("{}", std::mem::size_of(Frame { n: 1 }));
}
