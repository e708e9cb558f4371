fn main() {
    let n = 3;
    let x: i32 = if n > 2 {
        5
    };
    println!("{x}");
}
