return {
    name = "vla", group = "Memory and ownership", title = "an array whose length is known at run time",
    words = { "variable length array", "alloca", "stack array", "array on the stack", "const generics" },
    c = [==[
int median(const int *v, int n)
{
    int tmp[n]; /* n from outside: how deep is the stack? */

    memcpy(tmp, v, sizeof tmp);
    for (int i = 1; i < n; i++)
        for (int k = i; k > 0 && tmp[k] < tmp[k - 1]; k--) {
            int t = tmp[k];
            tmp[k] = tmp[k - 1];
            tmp[k - 1] = t;
        }
    return tmp[n / 2];
}
]==],
    rust = [==[
fn median(v: &[i32]) -> Option<i32> {
    let mut tmp = v.to_vec();
    tmp.sort_unstable();
    tmp.get(tmp.len() / 2).copied()
}

fn checksums<const N: usize>(rows: &[[u8; N]]) -> [u32; N] {
    let mut sums = [0; N]; // N is known when compiling
    for row in rows {
        for (sum, &b) in sums.iter_mut().zip(row) {
            *sum += u32::from(b);
        }
    }
    sums
}
]==],
    test = [==[
assert_eq!(median(&[3, 1, 2]), Some(2));
assert_eq!(median(&[]), None);
assert_eq!(checksums(&[[1, 2], [3, 4]]), [4, 6]);
]==],
    changes = {
        "The length of an array on the stack is a constant; there is no alloca. What depends on the input goes to the heap with `vec![0; n]`, which asks for zeroed memory as calloc does.",
        "With an upper bound, take the largest array and lend a part of it: &mut buf[..n]. With a length that the caller's type knows, make it a parameter of the type, as N here.",
        "A stack that overflows ends the process at a guard page. Box::new([0; 1 << 26]) does that too in a build without optimisation: the array is made on the stack first and then moved.",
    },
    codes = { "ARRAY.length", "HABIT.c_array", "E0435", "C.stack" },
    see = { "array-2d", "array-param", "uninitialised" },
}
