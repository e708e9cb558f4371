struct Frame {
    len: u32,
    data: Vec<u8>,
}
const fn length(f: Frame) -> u32 {
    f.len
}
fn main() {
    let f = Frame { len: 1, data: vec![1] };
    println!("{}", f.data.len());
    println!("{}", length(f));
}
