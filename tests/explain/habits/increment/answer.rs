fn main() {
    let mut lines = 0;
    for c in "a\nb\n".chars() {
        if c == '\n' {
            lines++;
        }
    }
    println!("{lines}");
}
