#[derive(Clone, Copy)]
struct Packet {
    id: u32,
    data: Vec<u8>,
}
fn main() {
    let p = Packet { id: 1, data: vec![0; 4] };
    let q = p;
    println!("{} {}", q.id, q.data.len());
}
