fn main() {
    let mut seen = [0u64; 3];
    seen.get_mut(1) += 1;
    println!("{seen:?}");
}
