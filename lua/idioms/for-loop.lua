return {
    name = "for-loop", group = "Errors and control flow", title = "for (i = 0; i < n; i++), and backwards",
    words = { "for loop", "loop counter", "countdown", "reverse loop", "i--", "step_by", "++", "range", "increment" },
    c = [==[
size_t trim(const char *s, size_t n)
{
    while (n > 0 && s[n - 1] == ' ')
        n--;
    return n;
}

void prefix_sums(long *v, size_t n)
{
    for (size_t i = 1; i < n; i++)
        v[i] += v[i - 1];
    for (size_t i = n; i-- > 0;)
        v[i] *= 2;
}
]==],
    rust = [==[
fn trim(s: &[u8]) -> &[u8] {
    s.trim_ascii_end()
}

fn prefix_sums(v: &mut [i64]) {
    for i in 1..v.len() {
        v[i] += v[i - 1];
    }
    for x in v.iter_mut().rev() {
        *x *= 2;
    }
}

fn even_places(v: &[i64]) -> impl Iterator<Item = (usize, &i64)> {
    v.iter().enumerate().step_by(2)
}
]==],
    test = [==[
assert_eq!(trim(b"ab  "), b"ab");
let mut v = [1, 2, 3];
prefix_sums(&mut v);
assert_eq!(v, [2, 6, 12]);
prefix_sums(&mut []);
assert_eq!(
    even_places(&v).map(|(i, x)| (i, *x)).collect::<Vec<_>>(),
    [(0, 2), (2, 12)]
);
assert_eq!((5..3).count(), 0);
assert_eq!((0..=255u8).count(), 256);
let mut n = 0;
let top = 3;
for mut i in 0..top {
    i += 10;
    n += i;
}
assert_eq!(n, 33);
]==],
    changes = {
        "Loop over the elements, not over their numbers: no bounds check, no off by one. Where neighbours are needed, an index is fine; the range is evaluated once, before the first pass.",
        "The counter is a fresh variable in each pass: changing it does not change the next one. A loop whose step varies is a while.",
        "Backwards is `.rev()`, on the range too: (0..n).rev() has no unsigned wrap at 0. A range whose start is above its end is empty.",
        "(0..=255u8) reaches 255 and ends, which a uint8_t counter with <= never does.",
    },
    codes = { "HABIT.for", "HABIT.step", "LOOP", "HABIT.body", "SILENT.range" },
    see = { "iterate-remove", "pointer-arithmetic", "overflow", "nested-break" },
}
