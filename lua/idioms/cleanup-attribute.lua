return {
    name = "cleanup-attribute", group = "Memory and ownership", title = "a guard that undoes it at the end of scope",
    words = { "__attribute__((cleanup))", "__cleanup", "guard", "scope guard", "defer", "finally" },
    c = [==[
static void close_fd(int *fd)
{
    if (*fd >= 0)
        close(*fd);
}

int first_byte(const char *path)
{
    __attribute__((cleanup(close_fd))) int fd = open(path, O_RDONLY);
    unsigned char b;

    return fd >= 0 && read(fd, &b, 1) == 1 ? b : -1;
}
]==],
    rust = [==[
use std::cell::Cell;

struct Depth<'a>(&'a Cell<u32>);

impl<'a> Depth<'a> {
    fn enter(depth: &'a Cell<u32>) -> Self {
        depth.set(depth.get() + 1);
        Depth(depth)
    }
}

impl Drop for Depth<'_> {
    fn drop(&mut self) {
        self.0.set(self.0.get() - 1);
    }
}
]==],
    test = [==[
let d = Cell::new(0);
{
    let _guard = Depth::enter(&d);
    assert_eq!(d.get(), 1);
}
assert_eq!(d.get(), 0);
let _ = Depth::enter(&d);
assert_eq!(d.get(), 0);
let r = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
    let _guard = Depth::enter(&d);
    panic!("unwound");
}));
assert!(r.is_err() && d.get() == 0);
]==],
    changes = {
        "The clean-up belongs to the type, not to the variable: files, locks, boxes have theirs already. Write Drop for what std does not know, such as a counter to restore.",
        "Name the guard: `let _guard = …` lives to the end of the block, `let _ = …` drops it in the same statement. For a lock rustc refuses the second form (let_underscore_lock); for a guard of your own it is silent.",
        "It also runs when a panic unwinds, and in the reverse order of declaration. It does not run after `process::exit`, `mem::forget`, or with panic = \"abort\".",
    },
    codes = { "let_underscore_lock" },
    see = { "goto-cleanup", "init-destroy", "mutex" },
}
