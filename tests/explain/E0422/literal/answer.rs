fn main() {
    let r = Region { base: 0x1000, len: 64 };
    println!("{}", r.len);
}
