fn main() {
    let ratio = 3.7;
    let whole = (i32) ratio;
    println!("{whole}");
}
