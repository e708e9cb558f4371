fn last_line(text: &str) -> &str {
    let last;
    for line in text.lines() {
        last = line;
        break;
    }
    last
}

fn main() {
    println!("{}", last_line("a\nb"));
}
