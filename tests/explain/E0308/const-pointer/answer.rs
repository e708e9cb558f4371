fn clear(buf: &mut Vec<u8>) {
    buf.clear();
}

fn main() {
    let mut buf = vec![1u8, 2];
    clear(&buf);
    println!("{}", buf.len());
}
