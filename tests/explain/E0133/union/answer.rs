union Word {
    n: u32,
    f: f32,
}

fn main() {
    let w = Word { f: 1.0 };
    println!("{:#x}", w.n);
}
