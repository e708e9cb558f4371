fn fill(buf: &Vec<u8>) {
    buf.push(0);
}

fn main() {
    let mut buf = vec![1];
    fill(&buf);
    buf.push(2);
}
