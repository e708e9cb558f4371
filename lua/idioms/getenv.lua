return {
    name = "getenv", group = "The system", title = "getenv and paths",
    words = { "setenv", "putenv", "environ", "PATH", "file name", "OsString", "PathBuf", "realpath", "path join" },
    c = [==[
int config_path(char *buf, size_t size)
{
    const char *home = getenv("HOME");
    int n;

    if (!home || !*home)
        return -1;
    n = snprintf(buf, size, "%s/.config/demo", home);
    return n < 0 || (size_t)n >= size ? -1 : 0;
}
]==],
    rust = [==[
use std::env;
use std::path::{Path, PathBuf};

fn config_path() -> Option<PathBuf> {
    let home = env::var_os("HOME").filter(|h| !h.is_empty())?;
    Some(Path::new(&home).join(".config").join("demo"))
}

fn is_backup(p: &Path) -> bool {
    p.extension().is_some_and(|e| e == "bak")
}
]==],
    test = [==[
assert!(config_path().unwrap().ends_with(".config/demo"));
assert!(is_backup(Path::new("a/b.bak")) && !is_backup(Path::new("bak")));
assert_eq!(Path::new("/a").join("/b"), Path::new("/b"));
assert_eq!(Path::new("a").display().to_string(), "a");
]==],
    changes = {
        "The value is a copy, so no later setenv changes it. `set_var` is unsafe in the edition 2024, as other threads may read environ at the same time, through C as well.",
        "A path is bytes on Unix, not text: `Path` and `OsString` carry any name, `&str` only UTF-8. `display()` is for messages and may lose something; `var` refuses what is not UTF-8, `var_os` does not.",
        "`join` with an absolute path replaces everything before it. To stay below a folder, look at `components()` of what comes from outside.",
    },
    codes = {},
    see = { "getopt", "read-file", "snprintf" },
}
