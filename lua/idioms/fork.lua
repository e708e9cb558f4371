return {
    name = "fork", group = "The system", title = "fork, exec and wait",
    words = { "exec", "execvp", "waitpid", "popen", "system()", "posix_spawn", "subprocess", "child process", "Command" },
    c = [==[
int run(char *const argv[])
{
    int status;
    pid_t pid = fork();

    if (pid == 0) {
        execvp(argv[0], argv);
        _exit(127);
    }
    if (pid < 0 || waitpid(pid, &status, 0) < 0)
        return -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}
]==],
    rust = [==[
use std::io;
use std::process::{Command, Stdio};

fn run(program: &str, args: &[&str]) -> io::Result<Option<i32>> {
    let status = Command::new(program).args(args).status()?;
    Ok(status.code()) // None: ended by a signal
}

fn first_line(program: &str) -> io::Result<String> {
    let out = Command::new(program).stdin(Stdio::null()).output()?;
    let text = String::from_utf8_lossy(&out.stdout);
    Ok(text.lines().next().unwrap_or_default().to_owned())
}
]==],
    test = [==[
assert_eq!(run("sh", &["-c", "exit 3"]).unwrap(), Some(3));
assert_eq!(run("sh", &["-c", "kill -9 $$"]).unwrap(), None);
assert_eq!(
    run("/nonexistent", &[]).unwrap_err().kind(),
    io::ErrorKind::NotFound
);
assert!(!first_line("uname").unwrap().is_empty());
]==],
    changes = {
        "Command is fork and exec in one (posix_spawn where that will do), with the failure of exec reported to the caller as an error, not as exit code 127. There is no shell in it, so no quoting.",
        "A Child that is dropped is neither killed nor waited for: it becomes a zombie when it ends. Call `wait`, or use `status` and `output`, which do.",
        "`output` reads both pipes at once; reading stdout to its end and stderr afterwards by hand can block for ever, as in C.",
        "A bare fork is libc and unsafe: with threads only async-signal-safe calls are allowed in the child, and an allocation is none. Files opened by std are close-on-exec.",
    },
    codes = {},
    see = { "signal", "getenv", "fd" },
}
