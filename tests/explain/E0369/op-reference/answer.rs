fn main() {
    let v = vec![1, 2, 3];
    let n = v.iter().filter(|x| x % 2 == 0).count();
    println!("{n}");
}
