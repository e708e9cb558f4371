fn main() {
    let name = "eva";
    println!("{}", name.chars()[0]);
}
