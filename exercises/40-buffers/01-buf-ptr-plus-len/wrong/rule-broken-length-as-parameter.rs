// Make this build: count the lines of the text, and of nothing else.

/// A log record from the network: level(1) host(1) text(…) sum(1)
const HDR: usize = 2;
const SUM: usize = 1;

fn count_lines(text: &[u8], n: usize) -> usize {
    text[..n].iter().filter(|&&b| b == b'\n').count()
}

/// How many lines of its host's quota a record takes.
pub fn record_lines(rec: &[u8]) -> usize {
    if rec.len() < HDR + SUM {
        return 0;
    }
    count_lines(&rec[HDR..], rec.len() - HDR - SUM)
}
