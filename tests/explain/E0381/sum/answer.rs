fn main() {
    let mut total: i64;
    for n in [3, 4, 5] {
        total += n;
    }
    println!("done");
}
