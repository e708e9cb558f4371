fn words(text: &str) -> impl Iterator<Item = usize> {
    text.split(' ').map(|word| word.len())
}

fn main() {
    println!("{}", words("a bc").count());
}
