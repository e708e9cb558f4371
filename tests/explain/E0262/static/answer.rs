fn first<'static>(words: &'static [u8]) -> u8 {
    words[0]
}

fn main() {
    println!("{}", first(&[7]));
}
