fn main() {
    let mut c = 'a';
    c += 1;
    println!("{c}");
}
