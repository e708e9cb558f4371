return {
    name = "swap", group = "Memory and ownership", title = "exchange two objects through a third",
    words = { "mem::swap", "exchange", "xor swap", "two mutable elements", "split_at_mut" },
    c = [==[
void swap(int *a, int *b)
{
    int t = *a;

    *a = *b;
    *b = t;
}

void transfer(long *v, size_t from, size_t to, long n)
{
    v[from] -= n;
    v[to] += n;
}
]==],
    rust = [==[
fn first_last(v: &mut [u64]) {
    if let [first, .., last] = v {
        std::mem::swap(first, last);
    }
}

fn transfer(v: &mut [i64], from: usize, to: usize, n: i64) {
    v[from] -= n; // two short borrows, one after the other
    v[to] += n;
}
]==],
    test = [==[
let mut v = [1, 2, 3];
first_last(&mut v);
assert_eq!(v, [3, 2, 1]);
v.swap(0, 1);
v.swap(2, 2);
assert_eq!(v, [2, 3, 1]);
let mut a = [5, 5];
transfer(&mut a, 0, 1, 2);
transfer(&mut a, 1, 1, 2);
assert_eq!(a, [3, 7]);
let (left, right) = a.split_at_mut(1);
std::mem::swap(&mut left[0], &mut right[0]);
assert_eq!(a, [7, 3]);
]==],
    changes = {
        "Two `&mut` never name the same object, so swap(&mut v[i], &mut v[j]) is refused: the compiler cannot see that i and j differ. `v.swap(i, j)` is the call for it, and i == j is allowed.",
        "For references to two elements at once, a pattern ([first, .., last]) or `split_at_mut` proves that they are apart. Often the simplest proof is to index twice instead.",
        "A swap moves the bytes and runs no code of the type: there is nothing like a copy constructor, and swapping two large Vecs exchanges three words each.",
    },
    codes = { "CONFLICT.index", "CONFLICT.indexing", "CONFLICT.alias", "E0499" },
    see = { "take", "restrict", "array-param" },
}
