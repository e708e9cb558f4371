return {
    name = "setjmp", group = "Errors and control flow", title = "setjmp and longjmp out of deep calls",
    words = { "longjmp", "sigsetjmp", "exception", "panic", "catch_unwind", "non-local jump" },
    c = [==[
static jmp_buf failed;

static int parse_digit(int c)
{
    if (c < '0' || c > '9')
        longjmp(failed, 1);
    return c - '0';
}

int parse(const char *volatile s)
{
    volatile int n = 0;

    if (setjmp(failed))
        return -1;
    for (; *s; s++)
        n = 10 * n + parse_digit(*s);
    return n;
}
]==],
    rust = [==[
fn parse_digit(c: char) -> Option<u32> {
    c.to_digit(10)
}

fn parse(s: &str) -> Option<u32> {
    s.chars().try_fold(0u32, |n, c| {
        n.checked_mul(10)?.checked_add(parse_digit(c)?)
    })
}

fn run_job(job: fn() -> u32) -> Option<u32> {
    std::panic::catch_unwind(job).ok() // the fence around a plugin
}
]==],
    test = [==[
assert_eq!(
    (parse("42"), parse("4x"), parse("99999999999")),
    (Some(42), None, None)
);
assert_eq!(run_job(|| panic!("bug")), None);
assert_eq!(run_job(|| 1), Some(1));
]==],
    changes = {
        "Errors go up one level at a time with `?`; the cost is a test after each call, and each frame is cleaned up on the way. Nothing needs to be volatile.",
        "A panic unwinds and runs destructors. `catch_unwind` stops it, at the border of a thread pool or a plugin; it is not for errors that are expected, and with panic = \"abort\" there is nothing to catch.",
        "A longjmp over Rust frames is sound only if none of them has anything to drop. A panic that would leave an extern \"C\" fn ends the process instead.",
    },
    codes = { "BOUND.unwind" },
    see = { "goto-cleanup", "errno", "atexit" },
}
