return {
    name = "array-param", group = "Pointers and structure", title = "an array parameter: pointer and length",
    words = { "pointer and length", "array decay", "slice parameter", "&[T]", "bounds check", "array index", "get", "buffer overflow", "out of bounds" },
    c = [==[
double mean(const double *v, size_t n)
{
    double sum = 0;

    for (size_t i = 0; i < n; i++)
        sum += v[i];
    return n ? sum / (double)n : 0;
}

int nth(const int *v, size_t n, size_t i)
{
    return i < n ? v[i] : -1;
}
]==],
    rust = [==[
fn mean(v: &[f64]) -> Option<f64> {
    if v.is_empty() {
        return None;
    }
    Some(v.iter().sum::<f64>() / v.len() as f64)
}

fn nth(v: &[i32], i: usize) -> Option<i32> {
    v.get(i).copied()
}
]==],
    test = [==[
assert_eq!(mean(&[1.0, 3.0]), Some(2.0));
assert_eq!(mean(&[]), None);
assert_eq!((nth(&[4], 0), nth(&[4], 1)), (Some(4), None));
let v = vec![1.0; 5];
assert_eq!(mean(&v[1..4]), Some(1.0));
assert!(std::panic::catch_unwind(|| vec![1][1..][0]).is_err());
]==],
    changes = {
        "Take `&[T]`: an array, a Vec and any part of one fit, and the length cannot be the wrong one. A parameter `&Vec<T>` accepts less and offers nothing more.",
        "v[i] checks and panics with index and length; `get` returns an Option; a loop over the elements checks nothing, as it cannot leave the slice.",
        "Where a check remains in a hot loop, one slice before it (let v = &v[..n];) tells the optimiser the bound. `get_unchecked` is unsafe, and the last resort.",
        "`[T; N]` as a parameter is passed by value, with all its elements; &[T; N] is C's pointer with a length that is checked when compiling.",
    },
    codes = { "SIZE.slice", "ARRAY.length", "INDEX.signed", "INDEX.width", "PANIC.index", "C.overflow" },
    see = { "pointer-arithmetic", "sizeof", "array-2d", "int-cast" },
}
