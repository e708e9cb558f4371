// Make this build: say what log_dir's result points into, and live up to it.

pub struct Log<'a> {
    dir: &'a str,
}

/// The directory to log to. Points into conf, so conf must stay.
pub fn log_dir<'a>(conf: &'a str, fallback: &'a str) -> &'a str {
    if let Some(dir) = conf.strip_prefix("dir=") {
        return dir;
    }
    fallback
}

impl<'a> Log<'a> {
    /// Logs to where conf says, else below home. conf must outlive the log.
    pub fn open(conf: &'a str, home: &str) -> Log<'a> {
        Log {
            dir: log_dir(conf, &format!("{home}/log")),
        }
    }

    pub fn path(&self, name: &str) -> String {
        format!("{}/{name}", self.dir)
    }
}
