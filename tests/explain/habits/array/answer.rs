fn main() {
    let table[3] = {1, 2, 3};
    println!("{}", table[0]);
}
