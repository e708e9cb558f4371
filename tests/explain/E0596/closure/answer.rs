fn main() {
    let mut hits = 0;
    let count = || hits += 1;
    count();
    println!("{hits}");
}
