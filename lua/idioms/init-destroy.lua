return {
    name = "init-destroy", group = "Memory and ownership", title = "x_init and x_destroy, constructor and destructor",
    words = { "constructor", "destroy", "object lifetime", "two-phase init" },
    c = [==[
struct logger { FILE *to; char *prefix; };

int log_init(struct logger *l, const char *path, const char *prefix)
{
    l->to = fopen(path, "a");
    l->prefix = strdup(prefix);
    if (l->to && l->prefix)
        return 0;
    if (l->to)
        fclose(l->to);
    free(l->prefix);
    return -1;
}
]==],
    rust = [==[
use std::fs::File;
use std::io::{self, BufWriter, Write};

struct Logger {
    prefix: String,
    to: BufWriter<File>,
}

impl Logger {
    fn open(path: &str, prefix: &str) -> io::Result<Logger> {
        let file =
            File::options().append(true).create(true).open(path)?;
        Ok(Logger {
            prefix: prefix.to_owned(),
            to: BufWriter::new(file),
        })
    }

    fn close(mut self) -> io::Result<()> {
        self.to.flush() // an error is seen here; drop would swallow it
    }
}
]==],
    test = [==[
assert!(Logger::open("/nonexistent/x", "p").is_err());
let l = Logger::open("/dev/full", "p").unwrap();
let mut l = l;
writeln!(l.to, "{}: hello", l.prefix).unwrap();
assert!(l.close().is_err());
let mut l = Logger::open("/dev/full", "p").unwrap();
writeln!(l.to, "lost").unwrap();
drop(l);
]==],
    changes = {
        "There is no object before it is complete: the constructor is a function that returns a value or an error. What a failed one has built so far is dropped by itself.",
        "A destructor cannot fail. The drop of a BufWriter writes the rest and ignores the error (/dev/full shows it), the drop of a File ignores close(). Where it matters, offer a method that takes self and returns a Result.",
        "The object moves when it is returned or stored. A pointer to itself, set up in init, would be left behind; that is why such types are refused or need Pin.",
    },
    codes = { "MOVE_OUT.destructor" },
    exercise = "core/own-double-free-cleanup",
    see = { "free", "goto-cleanup", "cleanup-attribute", "opaque" },
}
