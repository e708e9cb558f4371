// INPUT: max-age=60, public

/// What atoi returns for a number that an i32 can hold: blanks and a sign may stand in
/// front of the digits, and anything behind them.
fn atoi(text: &str) -> i32 {
    let text = text.trim_start_matches([' ', '\t', '\n', '\x0b', '\x0c', '\r']);
    let signed = usize::from(text.starts_with(['+', '-']));
    let len = text[signed..]
        .bytes()
        .take_while(u8::is_ascii_digit)
        .count();
    text[..signed + len].parse().unwrap_or(0)
}

/// For how many seconds an answer may be kept, from its header "max-age=60, public".
/// 0 also means: not at all.
pub fn max_age(cache_control: &str) -> i32 {
    let Some((_, value)) = cache_control.split_once("max-age=") else {
        return 0;
    };
    atoi(value).max(0)
}
