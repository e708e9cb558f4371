return {
    name = "iterate-remove", group = "Containers and algorithms", title = "remove while walking",
    words = { "list_for_each_entry_safe", "erase while iterating", "retain", "delete in loop", "swap_remove", "compact array", "drain", "iterator invalidation" },
    c = [==[
size_t drop_negative(int *v, size_t n)
{
    size_t kept = 0;

    for (size_t i = 0; i < n; i++)
        if (v[i] >= 0)
            v[kept++] = v[i];
    return kept;
}
]==],
    rust = [==[
fn drop_negative(v: &mut Vec<i32>) {
    v.retain(|&x| x >= 0);
}

fn take_done(jobs: &mut Vec<(u32, bool)>) -> Vec<(u32, bool)> {
    let (done, rest) = std::mem::take(jobs)
        .into_iter()
        .partition(|&(_, done)| done);
    *jobs = rest;
    done
}

fn drop_unordered(v: &mut Vec<i32>) {
    let mut i = 0;
    while i < v.len() {
        if v[i] < 0 {
            v.swap_remove(i); // the last takes its place
        } else {
            i += 1;
        }
    }
}
]==],
    test = [==[
let mut v = vec![1, -1, 2, -2];
drop_negative(&mut v);
assert_eq!(v, [1, 2]);
let mut j = vec![(1, true), (2, false)];
assert_eq!((take_done(&mut j), j.len()), (vec![(1, true)], 1));
let mut u = vec![-1, 5, -2];
drop_unordered(&mut u);
assert_eq!(u, [5]);
let mut d = vec![1, 2, 3];
assert_eq!((d.drain(..2).collect::<Vec<_>>(), d), (vec![1, 2], vec![3]));
]==],
    changes = {
        "A for loop borrows the container until its end, so nothing inside can remove (E0502, E0499). What C solves with a saved next pointer is a method here.",
        "`retain` is the compacting loop, one pass, and drops what goes. Maps have it as well; `drain(range)` takes a range out and gives the elements back.",
        "With an index the loop may do what it wants, as the borrow ends after each access. `remove(i)` shifts the rest, so a loop of it is quadratic; `swap_remove` is not, and loses the order.",
    },
    codes = { "CONFLICT.iterate", "CONFLICT.shrink", "C.realloc" },
    exercise = "core/borrow-iter-erase",
    see = { "for-loop", "realloc", "double-pointer" },
}
