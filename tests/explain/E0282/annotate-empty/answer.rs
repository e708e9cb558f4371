fn main() {
    let a = [];
    println!("{}", a.len());
}
