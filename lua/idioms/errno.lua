return {
    name = "errno", group = "Errors and control flow", title = "error codes, errno and strerror",
    words = { "strerror", "perror", "error code", "return -1", "Result", "error enum", "-EINVAL", "ignored result" },
    c = [==[
int read_pid(const char *path, long *pid)
{
    FILE *f = fopen(path, "r");

    if (!f)
        return -errno;
    int n = fscanf(f, "%ld", pid);
    fclose(f);
    return n == 1 ? 0 : -EINVAL;
}
]==],
    rust = [==[
use std::{fs, io, num::ParseIntError};

#[derive(Debug)]
enum PidError {
    Io(io::Error),
    Syntax(ParseIntError),
}

impl From<io::Error> for PidError {
    fn from(e: io::Error) -> Self {
        PidError::Io(e)
    }
}

fn read_pid(path: &str) -> Result<u32, PidError> {
    let text = fs::read_to_string(path)?; // io::Error, wrapped by From
    text.trim().parse().map_err(PidError::Syntax)
}
]==],
    test = [==[
match read_pid("/nonexistent") {
    Err(PidError::Io(e)) => {
        assert_eq!(e.raw_os_error(), Some(2));
        assert_eq!(e.to_string(), "No such file or directory (os error 2)");
    }
    other => panic!("{other:?}"),
}
assert!(matches!(
    read_pid("/proc/self/comm"),
    Err(PidError::Syntax(_))
));
let e: Box<dyn std::error::Error> = "text".into();
assert_eq!(e.to_string(), "text");
]==],
    changes = {
        "The error is in the return value, so the result cannot be read without looking at it. Ignoring a Result is a warning (unused_must_use); `let _ =` says that it is meant.",
        "errno is read once, by std, right after the call: `io::Error` keeps it (`raw_os_error`), and no later call overwrites it. For calls of your own, `io::Error::last_os_error`.",
        "A library gives an enum that callers can match. A program often does with Box<dyn Error>, into which `?` turns any error, and text with it.",
        "A panic is no error code: it is for bugs, as assert is. What a file or a user can cause is a Result.",
    },
    codes = { "RESULT", "METHOD.result", "UNUSED.result", "QUESTION", "C.result" },
    see = { "goto-cleanup", "minus-one", "assert" },
}
