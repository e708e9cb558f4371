struct Header {
    kind: u8,
    len: u32,
}
const _: () = assert!(std::mem::size_of::<Header>() == 5);
fn main() {
    let h = Header { kind: 1, len: 2 };
    println!("{} {}", h.kind, h.len);
}
