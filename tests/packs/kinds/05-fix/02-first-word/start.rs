/// What stands before the first blank.
pub fn first_word(line: &str) -> &str {
    let word: String = line.chars().take_while(|&c| c != ' ').collect();
    &word
}
