return {
    name = "strtok", group = "Strings and output", title = "cut a string into words",
    words = { "strsep", "strtok_r", "split", "split_whitespace", "tokenise", "csv" },
    c = [==[
int sum_fields(char *line) /* writes NULs into line */
{
    int sum = 0;
    char *save;

    for (char *f = strtok_r(line, ",", &save); f;
         f = strtok_r(NULL, ",", &save))
        sum += atoi(f);
    return sum;
}
]==],
    rust = [==[
fn sum_fields(line: &str) -> Option<i32> {
    let mut sum = 0;
    for field in line.split(',') {
        sum += field.trim().parse::<i32>().ok()?;
    }
    Some(sum)
}

fn words(line: &str) -> Vec<&str> {
    line.split_whitespace().collect() // views into line
}
]==],
    test = [==[
assert_eq!(sum_fields("1, 2,3"), Some(6));
assert_eq!(sum_fields("1,,3"), None);
assert_eq!(words("  a  b "), ["a", "b"]);
assert_eq!("a,,b".split(',').count(), 3);
assert_eq!("".split(',').count(), 1);
assert_eq!("k=v=w".split_once('='), Some(("k", "v=w")));
]==],
    changes = {
        "The text is not written to: a piece is a pointer and a length into it, so the line may be a literal, and it may be cut twice. There is no hidden state, and loops over two lines nest.",
        "`split` does not merge separators as strtok does: \"a,,b\" has three fields, and \"\" has one, which is empty. `split_whitespace` does merge.",
        "The pieces borrow from the line; to keep them longer, make Strings of them. `split_once` is the strchr-and-cut for key=value.",
    },
    codes = {},
    see = { "borrowed-result", "atoi", "fgets" },
}
