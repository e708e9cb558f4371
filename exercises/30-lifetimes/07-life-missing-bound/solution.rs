pub struct Log {
    dir: String,
}

/// The directory to log to. Points into conf, or is fallback.
pub fn log_dir<'a>(conf: &'a str, fallback: &'a str) -> &'a str {
    if let Some(dir) = conf.strip_prefix("dir=") {
        return dir;
    }
    fallback
}

impl Log {
    /// Logs to where conf says, else below home.
    pub fn open(conf: &str, home: &str) -> Log {
        let fallback = format!("{home}/log");
        let dir = log_dir(conf, &fallback).to_owned();
        Log { dir }
    }

    pub fn path(&self, name: &str) -> String {
        format!("{}/{name}", self.dir)
    }
}
