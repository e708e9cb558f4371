fn main() {
    let v = [1, 2];
    let w = [3, 4];
    let d: Vec<i32> = v.iter().zip(&w).map(|a, b| a * b).collect();
    println!("{d:?}");
}
