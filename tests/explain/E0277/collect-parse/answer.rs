fn main() {
    let words = vec!["1", "2"];
    let n: i32 = words.into_iter().sum();
    println!("{n}");
}
