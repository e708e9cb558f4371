fn send(packet: Vec<u8>) -> usize {
    packet.len()
}

fn main() {
    let packet = vec![1, 2];
    let flush = || send(packet);
    println!("{}", flush());
    println!("{}", flush());
}
