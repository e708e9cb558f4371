return {
    name = "math", group = "Numbers and bits", title = "double, fabs, sqrt and comparing floats",
    words = { "float", "double", "fabs", "abs", "sqrt", "pow", "sin", "cos", "floor", "ceil", "round", "math.h", "NAN", "epsilon", "floating point" },
    c = [==[
double mean_dev(const double *v, size_t n, double mean)
{
    double sum = 0;

    for (size_t i = 0; i < n; i++)
        sum += v[i] < mean ? mean - v[i] : v[i] - mean;
    return sum / (double)n; /* n == 0: NaN */
}

int to_percent(float x)
{
    return (int)(x * 100 + 0.5F); /* NaN: undefined */
}
]==],
    rust = [==[
fn mean_dev(v: &[f64], mean: f64) -> f64 {
    v.iter().map(|x| (x - mean).abs()).sum::<f64>() / v.len() as f64
}

fn to_percent(x: f32) -> u32 {
    (x * 100.0).round() as u32 // saturates; a NaN gives 0
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs())
}

fn largest(v: &[f64]) -> Option<f64> {
    v.iter().copied().max_by(f64::total_cmp)
}
]==],
    test = [==[
assert_eq!(mean_dev(&[1.0, 3.0], 2.0), 1.0);
assert!(mean_dev(&[], 0.0).is_nan());
assert_eq!(
    (to_percent(0.126), to_percent(f32::NAN), to_percent(-1.0)),
    (13, 0, 0)
);
assert!(close(0.1 + 0.2, 0.3) && 0.1 + 0.2 != 0.3);
assert_eq!(largest(&[1.0, 7.0, 2.0]), Some(7.0));
assert_eq!(
    (
        f64::NAN.max(1.0),
        2f64.powi(10),
        2f64.powf(0.5) == 2f64.sqrt()
    ),
    (1.0, 1024.0, true)
);
assert_eq!(
    (7.0f64 % -3.0, (-7.5f64).trunc(), (-7.5f64).floor()),
    (1.0, -7.0, -8.0)
);
assert_eq!((-5i32).abs(), 5);
assert!(std::panic::catch_unwind(|| std::hint::black_box(i32::MIN).abs()).is_err());
]==],
    changes = {
        "The functions are methods of the number, `x.sqrt()`, and exist for f32 and f64 alike: no fabsf, and no abs that cuts a double. A literal needs its point where it stands alone: 2.0, or 2f64.",
        "Integers and floats do not mix: n as f64. Back with `as` saturates and makes 0 of a NaN, where C is undefined.",
        "A NaN compares with nothing, so f64 has no Ord: no max() on an iterator, no sort(), no key of a map. `total_cmp` is the order that includes it; `f64::max` skips a NaN, as fmax does.",
        "The optimiser never reorders sums: there is no -ffast-math. i32::MIN.abs() panics in a debug build, and `unsigned_abs` is right for all values.",
    },
    codes = { "FLOAT", "MIXED.float", "C.float" },
    see = { "int-cast", "qsort", "overflow" },
}
