/// Characters of a text.
pub fn length(s: &str) -> usize {
    s.chars().count()
}

/// What stands for a user in the list: the first letter of the name.
pub fn badge(name: &str) -> String {
    let first = name.chars().next().unwrap_or('?');

    format!("[{first}]")
}
