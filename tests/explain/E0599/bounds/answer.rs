struct Frame {
    len: usize,
}

fn main() {
    let f = Frame { len: 3 };
    let g = f.clone();
    println!("{}", g.len);
}
