fn main() {
    let v = [1, 2];
    let i = 1.0;
    println!("{}", v[i]);
}
