return {
    name = "getchar-loop", group = "Errors and control flow", title = "while ((c = getchar()) != EOF)",
    words = { "assignment in condition", "getchar", "fgetc", "while let", "comma operator", "read until EOF" },
    c = [==[
int count_lines(FILE *f)
{
    int c, n = 0; /* int: a char could not hold EOF */

    while ((c = getc(f)) != EOF)
        n += c == '\n';
    return ferror(f) ? -1 : n;
}

int pop_all(int *v, size_t *n)
{
    int sum = 0, x;

    while (*n && (x = v[--*n], x != 0))
        sum += x;
    return sum;
}
]==],
    rust = [==[
use std::io::{self, BufRead};

fn count_lines(mut f: impl BufRead) -> io::Result<usize> {
    let mut n = 0;
    let mut line = Vec::new();
    while f.read_until(b'\n', &mut line)? > 0 {
        n += usize::from(line.ends_with(b"\n"));
        line.clear();
    }
    Ok(n)
}

fn pop_all(v: &mut Vec<i32>) -> i32 {
    let mut sum = 0;
    while let Some(x @ 1..) = v.pop() {
        sum += x;
    }
    sum
}
]==],
    test = [==[
assert_eq!(count_lines(&b"a\nb\nc"[..]).unwrap(), 2);
assert_eq!(pop_all(&mut vec![9, 0, 2, 3]), 5);
let k;
let p: () = ();
assert_eq!((k = 2), p);
assert_eq!(k, 2);
]==],
    changes = {
        "An assignment has the value (), so it cannot stand in a condition, and = for == does not compile. `while let` takes a value and tests its shape in one; end of input is None or 0 bytes, not a value among the bytes.",
        "An error is not an end: `?` leaves with it, where C's loop ends the same way for both and needs ferror.",
        "Reading a byte at a time works (`bytes()`), on a BufReader only: on a File each byte is a system call.",
        "In while let Some(x) = m.lock().unwrap().pop() the guard is a temporary that lives through the body: the lock is held there too, and a second lock() inside is a deadlock.",
    },
    codes = { "BOOL.assign", "SILENT.assign" },
    see = { "fgets", "bool", "minus-one", "mutex" },
}
