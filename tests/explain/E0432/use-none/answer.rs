use std::io::Sockets;
fn main() {}
