int add(int a, int b) {
    return a + b;
}

fn main() {
    println!("{}", add(1, 2));
}
