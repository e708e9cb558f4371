fn main() {
    let v = vec![1, 2];
    let n: i32 = v.sum();
    println!("{n}");
}
