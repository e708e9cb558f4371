fn add(int a, int b) -> i32 {
    a + b
}

fn main() {
    println!("{}", add(1, 2));
}
