fn twice(f: impl Fn() -> Vec<u8>) -> usize {
    f().len() + f().len()
}

fn main() {
    let buffer = vec![1, 2, 3];
    println!("{}", twice(move || buffer));
}
