fn main() {
    let a: [i32; 3] = vec![1, 2, 3].into_iter().collect();
    println!("{a:?}");
}
