fn main() {
    let mut hits = true;
    hits += 1;
    println!("{hits}");
}
