return {
    name = "bsearch", group = "Containers and algorithms", title = "binary search in a sorted table",
    words = { "binary search", "lower_bound", "partition_point", "sorted array", "lookup table" },
    c = [==[
size_t lower_bound(const int *v, size_t n, int key)
{
    size_t lo = 0, hi = n;

    while (lo < hi) {
        size_t mid = lo + (hi - lo) / 2;
        if (v[mid] < key)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo;
}
]==],
    rust = [==[
fn lower_bound(v: &[i32], key: i32) -> usize {
    v.partition_point(|&x| x < key)
}

fn insert_sorted(v: &mut Vec<i32>, key: i32) -> bool {
    match v.binary_search(&key) {
        Ok(_) => false, // is there already
        Err(at) => {
            v.insert(at, key);
            true
        }
    }
}

fn name_of(
    codes: &[(u16, &'static str)],
    code: u16,
) -> Option<&'static str> {
    let at = codes.binary_search_by_key(&code, |&(c, _)| c).ok()?;
    Some(codes[at].1)
}
]==],
    test = [==[
assert_eq!(lower_bound(&[1, 3, 3, 9], 3), 1);
assert_eq!(lower_bound(&[1, 3], 99), 2);
let mut v = vec![1, 5];
assert!(insert_sorted(&mut v, 3) && !insert_sorted(&mut v, 3));
assert_eq!(v, [1, 3, 5]);
assert_eq!(name_of(&[(1, "a"), (7, "b")], 7), Some("b"));
assert_eq!([1, 3, 9].binary_search(&4), Err(2));
]==],
    changes = {
        "`binary_search` says where the key is, Ok(i), or where it would go, Err(i); bsearch can only say NULL. With several equal elements it is any of them.",
        "`partition_point` is lower_bound, and with x <= key upper_bound: the number of elements at the front for which the test holds.",
        "The slice must be sorted by the same order. If it is not, the answer is meaningless, but it is an index within 0..=len.",
        "For a table that keeps changing, BTreeMap has the order built in, `range` included.",
    },
    codes = {},
    see = { "qsort", "hash-table" },
}
