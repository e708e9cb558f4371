fn send(packet: String) {
    println!("sending {packet}");
}

fn main() {
    let packet = String::from("hello");
    send(packet);
    println!("sent {} bytes", packet.len());
}
