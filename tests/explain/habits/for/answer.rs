fn main() {
    let v = [3, 1, 2];
    let mut sum = 0;
    for (int i = 0; i < 3; i++) {
        sum += v[i];
    }
    println!("{sum}");
}
