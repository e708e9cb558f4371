fn lines(text: &str) -> usize {
    text.lines().count();
}

fn main() {
    println!("{}", lines("a\nb"));
}
