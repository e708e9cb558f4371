fn main() {
    let names = vec![String::from("a")];
    let n = names.iter().filter(|s| *s == 1).count();
    println!("{n}");
}
