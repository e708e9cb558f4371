fn main() {
    let total = 0;
    for price in [3, 4, 5] {
        total += price;
    }
    println!("{total}");
}
