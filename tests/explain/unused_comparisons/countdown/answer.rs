fn main() {
    let a = [1, 2, 3];
    let mut i: usize = 2;
    while i >= 0 {
        println!("{}", a[i]);
        i -= 1;
    }
}
