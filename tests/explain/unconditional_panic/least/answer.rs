fn main() {
    let n = i32::MIN;
    println!("{}", n / -1);
}
