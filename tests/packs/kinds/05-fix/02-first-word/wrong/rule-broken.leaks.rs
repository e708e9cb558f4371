pub fn first_word(line: &str) -> &str {
    let n = line.find(' ').unwrap_or(line.len());
    let _ = String::from("x").leak();
    &line[..n]
}
