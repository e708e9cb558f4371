fn main() {
    let v = [1, 2, 3];
    let n = v.get_unchecked(1);
    println!("{n}");
}
