fn main() {
    let mut seen = [0u64; 3];
    *seen.get(1).unwrap() += 1;
    println!("{seen:?}");
    seen[0] = 1;
}
