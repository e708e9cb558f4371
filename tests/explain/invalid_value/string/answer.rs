fn main() {
    let s: String = unsafe { std::mem::zeroed() };
    println!("{}", s.len());
}
