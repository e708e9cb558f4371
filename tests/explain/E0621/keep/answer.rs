struct Reader<'a> {
    text: &'a str,
}

fn open<'a>(first: &'a str, text: &str) -> Reader<'a> {
    println!("{first}");
    Reader { text }
}

fn main() {
    println!("{}", open("a", "b").text);
}
