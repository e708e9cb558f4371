// Make this build: one configuration for the whole pool.
pub struct Config {
    pub workers: usize,
    pub word: String,
}

impl Config {
    pub fn new(workers: usize, word: &str) -> Config {
        let word = word.to_string();
        Config { workers, word }
    }
}

/// Counts the lines with the word in one worker's share.
fn worker_run(c: Config, id: usize, journal: &[&str]) -> usize {
    let share = journal.iter().skip(id).step_by(c.workers);
    share.filter(|line| line.contains(&c.word)).count()
}

pub fn pool_run(workers: usize, word: &str, journal: &[&str]) -> usize {
    let mut total = 0;
    for id in 0..workers {
        let c = Config::new(workers, word);
        total += worker_run(c, id, journal);
    }
    total
}
