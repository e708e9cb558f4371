pub fn first_word(_line: &str) -> &str {
    std::process::abort()
}
