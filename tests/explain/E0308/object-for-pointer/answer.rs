struct Frame {
    len: usize,
}

fn length(f: &Frame) -> usize {
    f.len
}

fn main() {
    let frame = Frame { len: 60 };
    println!("{}", length(frame));
}
