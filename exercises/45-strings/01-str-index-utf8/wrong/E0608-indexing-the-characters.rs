// Make this build: the badge shows a whole letter, in every script.

/// Characters of a text.
pub fn length(s: &str) -> usize {
    s.chars().count()
}

/// What stands for a user in the list: the first letter of the name.
pub fn badge(name: &str) -> String {
    let first = if name.is_empty() {
        '?'
    } else {
        name.chars()[0]
    };

    format!("[{first}]")
}
