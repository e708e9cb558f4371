fn main() {
    let count = 0;
    for i in 0..3 {
        let count = count + i;
    }
    println!("{count}");
}
