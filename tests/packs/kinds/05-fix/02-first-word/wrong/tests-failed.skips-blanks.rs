pub fn first_word(line: &str) -> &str {
    line.split_whitespace().next().unwrap_or("")
}
