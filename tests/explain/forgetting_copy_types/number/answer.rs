fn main() {
    let n = 3;
    std::mem::forget(n);
    println!("{n}");
}
