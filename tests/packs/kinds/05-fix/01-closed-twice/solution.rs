pub struct Log {
    pub text: String,
}

pub fn log_close(l: Log) -> usize {
    l.text.len()
}

/// Closes the log; its length twice over.
pub fn session_end(l: Log) -> usize {
    2 * log_close(l)
}
