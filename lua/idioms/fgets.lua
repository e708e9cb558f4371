return {
    name = "fgets", group = "The system", title = "read line by line",
    words = { "getline", "read lines", "stdin", "scanf", "BufRead", "read_line", "input loop", "chomp", "gets" },
    c = [==[
long sum_numbers(FILE *f)
{
    char line[128]; /* a longer line comes in pieces */
    long sum = 0;

    while (fgets(line, sizeof line, f)) {
        line[strcspn(line, "\r\n")] = '\0';
        if (*line)
            sum += strtol(line, NULL, 10);
    }
    return ferror(f) ? -1 : sum;
}
]==],
    rust = [==[
use std::io::{self, BufRead};

fn sum_numbers(f: impl BufRead) -> io::Result<i64> {
    let mut sum = 0;
    for line in f.lines() {
        let line = line?; // without its \n or \r\n
        sum += line.trim().parse::<i64>().unwrap_or(0);
    }
    Ok(sum)
}

fn longest(mut f: impl BufRead) -> io::Result<usize> {
    let (mut line, mut most) = (String::new(), 0);
    while f.read_line(&mut line)? > 0 {
        most = most.max(line.trim_end().len());
        line.clear(); // read_line appends
    }
    Ok(most)
}
]==],
    test = [==[
assert_eq!(sum_numbers(&b"1\n\n2\r\nx\n3"[..]).unwrap(), 6);
assert_eq!(longest(&b"ab\nabcd\n"[..]).unwrap(), 4);
assert_eq!(
    sum_numbers(&b"\xff\n"[..]).unwrap_err().kind(),
    io::ErrorKind::InvalidData
);
assert_eq!(io::Cursor::new("a\n\n").lines().count(), 2);
]==],
    changes = {
        "A line has the length that it has, so an endless one fills the memory: put `take` before it when the input is not yours.",
        "`lines` makes a String for each line; `read_line` into one that is cleared does not. Forgetting the clear is its trap, as it appends.",
        "Both want UTF-8, and a stray byte is an error of kind InvalidData. For bytes take `read_until(b'\\n', …)` or `split`.",
        "Standard input is shared and locked for each call; `stdin().lock()` holds it for a loop. There is no scanf: read a line and `parse` it.",
    },
    codes = {},
    see = { "getchar-loop", "read-file", "strtok", "atoi" },
}
