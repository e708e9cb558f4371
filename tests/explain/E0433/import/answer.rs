fn main() {
    let m: u32 = 3;
    let t = HashMap::from([(m, m)]);
    println!("{}", t.len());
}
