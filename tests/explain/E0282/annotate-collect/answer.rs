fn main() {
    let n = "a b".split(' ').collect().len();
    println!("{n}");
}
