fn main() {
    let total: i32 = vec!["1", "2"].iter().sum();
    let v: [i32; 2] = (0..2).collect();
    println!("{total} {v:?}");
}
