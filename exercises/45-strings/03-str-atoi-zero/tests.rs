fn worker(client: u32, workers: &str) -> Option<u32> {
    let worker: Result<u32, ParseIntError> = worker_for(client, workers);
    worker.ok()
}

#[test]
fn clients_are_spread_over_the_workers() {
    assert_eq!(worker(1017, "8"), Some(1));
    assert_eq!(worker(1016, "8"), Some(0));
    assert_eq!(worker(1017, "1"), Some(0));
}

#[test]
fn a_word_is_no_number() {
    assert_eq!(worker(1017, "auto"), None);
    assert_eq!(worker(1017, ""), None);
}

#[test]
fn what_follows_the_digits_counts() {
    assert_eq!(worker(1017, "8x"), None);
}

#[test]
fn less_than_nothing_is_no_number_of_workers() {
    assert_eq!(worker(1017, "-1"), None);
}

#[test]
fn more_than_fits_is_an_error() {
    assert_eq!(worker(1017, "4294967295"), Some(1017));
    assert_eq!(worker(1017, "4294967304"), None);
}

#[test]
fn no_worker_serves_nobody() {
    assert_eq!(worker(1017, "0"), None);
}
