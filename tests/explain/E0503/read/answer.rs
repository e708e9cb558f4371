fn main() {
    let mut budget = 10;
    let left = &mut budget;
    while budget > 0 {
        *left -= 3;
    }
    println!("done");
}
