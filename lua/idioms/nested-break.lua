return {
    name = "nested-break", group = "Errors and control flow", title = "leave two loops at once",
    words = { "goto out of loops", "nested loop", "labelled break", "continue outer", "found flag" },
    c = [==[
int find_zero(int (*m)[8], size_t rows, size_t *r, size_t *c)
{
    for (*r = 0; *r < rows; (*r)++)
        for (*c = 0; *c < 8; (*c)++)
            if (!m[*r][*c])
                goto found;
    return 0;
found:
    return 1;
}
]==],
    rust = [==[
fn find_zero(m: &[[i32; 8]]) -> Option<(usize, usize)> {
    let mut found = None;
    'rows: for (r, row) in m.iter().enumerate() {
        for (c, &x) in row.iter().enumerate() {
            if x == 0 {
                found = Some((r, c));
                break 'rows;
            }
        }
    }
    found
}

fn first_power_above(n: u32) -> u32 {
    let mut p = 1;
    loop {
        p *= 2;
        if p > n {
            break p; // a loop has a value
        }
    }
}
]==],
    test = [==[
let mut m = [[1; 8]; 3];
assert_eq!(find_zero(&m), None);
m[2][5] = 0;
assert_eq!(find_zero(&m), Some((2, 5)));
assert_eq!(first_power_above(100), 128);
]==],
    changes = {
        "A label names a loop, and break or continue says which one is meant. Only outwards: there is no jump into or around anything.",
        "`loop` ends with a value, `break p`; for and while cannot, as they might run zero times. A function of its own with return is often the clearest way out of both loops.",
        "An infinite loop without side effects is defined behaviour in Rust and stays a loop.",
    },
    codes = { "HABIT.goto" },
    see = { "goto-cleanup", "for-loop" },
}
