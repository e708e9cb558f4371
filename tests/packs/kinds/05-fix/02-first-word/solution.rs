/// What stands before the first blank.
pub fn first_word(line: &str) -> &str {
    line.split(' ').next().unwrap_or("")
}
