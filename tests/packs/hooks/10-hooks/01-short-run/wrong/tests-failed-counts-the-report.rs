pub struct Job {
    pub name: String,
}

/// Reports the job and frees it.
pub fn done(j: Job) -> String {
    format!("{}: done", j.name)
}

pub fn run(name: &str) -> (String, usize) {
    let j = Job {
        name: name.to_string(),
    };
    let report = done(j);
    let len = report.len();
    (report, len)
}
