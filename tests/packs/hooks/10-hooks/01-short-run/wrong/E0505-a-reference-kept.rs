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
    let kept = &j.name;
    let report = done(j);
    (report, kept.len())
}
