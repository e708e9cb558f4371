struct Ring {
    slots: usize,
}

fn main() {
    let r = Ring::new();
    println!("{}", r.slots);
}
