fn main() {
    let table = [1, 2, 3];
    let i: i32 = 1;
    println!("{}", table[i]);
}
