return {
    name = "atexit", group = "Errors and control flow", title = "atexit, exit and what still runs",
    words = { "exit", "_exit", "abort", "on_exit", "EXIT_FAILURE", "ExitCode", "return from main" },
    c = [==[
static const char *lock_path = "/tmp/demo.lock";

static void unlock(void)
{
    unlink(lock_path);
}

void lock_or_die(void)
{
    if (open(lock_path, O_CREAT | O_EXCL, 0600) < 0)
        exit(EXIT_FAILURE);
    atexit(unlock);
}
]==],
    rust = [==[
use std::fs::{self, File};
use std::{io, process::ExitCode};

struct Lock(&'static str);

impl Lock {
    fn take(path: &'static str) -> io::Result<Lock> {
        File::create_new(path).map(|_| Lock(path))
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        let _ = fs::remove_file(self.0);
    }
}

fn main() -> ExitCode {
    let Ok(_lock) = Lock::take("/tmp/demo.lock") else {
        return ExitCode::from(3);
    };
    ExitCode::SUCCESS
} // the lock is given back here
]==],
    test = [==[
let path: &'static str = format!(
    "{}/lock-{}",
    std::env::temp_dir().display(),
    std::process::id()
)
.leak();
let lock = Lock::take(path).unwrap();
assert!(Lock::take(path).is_err());
drop(lock);
assert!(!fs::exists(path).unwrap());
]==],
    changes = {
        "There is no atexit in std. What must be undone is a value in main with a Drop, and main returns instead of calling exit; `ExitCode` carries the number.",
        "`process::exit` runs no destructors: a BufWriter loses what it holds. What C registered with atexit still runs. Statics are never dropped, at no exit.",
        "Neither helps against kill -9 or a crash. A lock that the kernel releases with the process (flock on the file) beats one that has to be deleted.",
    },
    codes = {},
    see = { "cleanup-attribute", "signal", "init-destroy" },
}
