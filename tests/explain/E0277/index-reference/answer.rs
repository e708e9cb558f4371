fn main() {
    let v = [1, 2, 3];
    let order = [2usize, 0];
    for i in &order {
        println!("{}", v[i]);
    }
}
