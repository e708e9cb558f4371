fn pick(v: &Vec<u8>, at: u32) -> u8 {
    v[at]
}

fn main() {
    println!("{}", pick(&vec![1, 2], 1));
}
