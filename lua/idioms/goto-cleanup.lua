return {
    name = "goto-cleanup", group = "Errors and control flow", title = "goto out: one exit that undoes all",
    words = { "goto out", "goto err", "goto fail", "cleanup label", "unwind", "early return", "question mark operator", "error path" },
    c = [==[
int copy_head(const char *from, char *to, size_t n)
{
    char *buf = malloc(n);
    FILE *f = fopen(from, "rb");
    int rc = -1;

    if (!buf || !f || fread(buf, 1, n, f) != n)
        goto out;
    memcpy(to, buf, n);
    rc = 0;
out:
    if (f)
        fclose(f);
    free(buf);
    return rc;
}
]==],
    rust = [==[
use std::fs::File;
use std::io::{self, Read};

fn copy_head(from: &str, to: &mut [u8]) -> io::Result<()> {
    let mut f = File::open(from)?; // each ? is a goto out
    let mut buf = vec![0; to.len()];
    f.read_exact(&mut buf)?;
    to.copy_from_slice(&buf); // all or nothing
    Ok(())
}
]==],
    test = [==[
let mut b = [1u8; 4];
assert!(copy_head("/dev/null", &mut b).is_err());
assert_eq!(b, [1; 4]);
copy_head("/dev/zero", &mut b).unwrap();
assert_eq!(b, [0; 4]);
let e = copy_head("/nonexistent", &mut b).unwrap_err();
assert_eq!(e.kind(), io::ErrorKind::NotFound);
]==],
    changes = {
        "`?` leaves the function with the error, and what was built so far is dropped in reverse order. The label is gone, and with it the paths that jump past an initialisation.",
        "It converts the error with From on the way. A function without a Result or Option cannot use it; `main` may return a Result, and then an error becomes exit code 1.",
        "Roll-back that is not freeing (delete the temporary file, restore a flag) is a guard with a Drop, disarmed on success with `mem::forget` or a flag.",
        "To leave a piece in the middle of a function, break out of a labelled block: `let x = 'a: { if bad { break 'a None; } … };`.",
    },
    codes = { "HABIT.goto", "QUESTION", "C.leak", "C.double-free" },
    exercise = "core/own-double-free-cleanup",
    see = { "cleanup-attribute", "errno", "nested-break" },
}
