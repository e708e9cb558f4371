fn header<'a, 'b>(line: &'a str, fallback: &'b str) -> &'a str {
    if line.is_empty() {
        return fallback;
    }
    line
}

fn main() {
    println!("{}", header("a", "b"));
}
