fn main() {
    let mut value = 3;
    let slot = &mut value;
    let sum = value + 1;
    *slot = sum;
    println!("{value}");
}
