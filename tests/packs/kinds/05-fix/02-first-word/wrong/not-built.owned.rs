pub fn first_word(line: &str) -> &str {
    String::from(line)
}
