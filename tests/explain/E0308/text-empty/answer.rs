fn main() {
    let mut out: String = "";
    out.push_str("abc");
    println!("{out}");
}
