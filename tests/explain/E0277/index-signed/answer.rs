fn main() {
    let table = [10, 20, 30];
    let i: i32 = 1;
    println!("{}", table[i]);
}
