fn main() {
    let ratio = 2.75f64;
    let whole: i32 = ratio;
    println!("{whole}");
}
