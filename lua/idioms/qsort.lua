return {
    name = "qsort", group = "Containers and algorithms", title = "qsort and comparison functions",
    words = { "sort", "comparator", "sort_by", "sort_by_key", "stable sort", "Ordering", "cmp function" },
    c = [==[
struct job { int prio; char name[12]; };

int job_cmp(const void *a, const void *b)
{
    const struct job *x = a, *y = b;

    if (x->prio != y->prio)
        return x->prio < y->prio ? 1 : -1; /* not y->prio - x->prio */
    return strcmp(x->name, y->name);
}

void jobs_sort(struct job *v, size_t n)
{
    qsort(v, n, sizeof *v, job_cmp);
}
]==],
    rust = [==[
use std::cmp::Reverse;

struct Job {
    prio: i32,
    load: f64,
    name: String,
}

fn sort(jobs: &mut [Job]) {
    jobs.sort_by(|a, b| {
        b.prio.cmp(&a.prio).then_with(|| a.name.cmp(&b.name))
    });
}

fn by_load(jobs: &mut [Job]) {
    jobs.sort_by(|a, b| a.load.total_cmp(&b.load));
}

fn by_prio(jobs: &mut [Job]) {
    jobs.sort_by_key(|j| Reverse(j.prio)); // stable
}
]==],
    test = [==[
let job = |prio, name: &str| Job {
    prio,
    load: -f64::from(prio),
    name: name.to_owned(),
};
let mut v = vec![
    job(1, "b"),
    job(i32::MAX, "z"),
    job(1, "a"),
    job(i32::MIN, "m"),
];
sort(&mut v);
assert_eq!(v.iter().map(|j| &j.name[..]).collect::<String>(), "zabm");
by_load(&mut v);
assert_eq!(v[3].name, "m");
v.swap(1, 2);
by_prio(&mut v);
assert_eq!(v.iter().map(|j| &j.name[..]).collect::<String>(), "zbam");
v[0].load = f64::NAN;
by_load(&mut v);
]==],
    changes = {
        "The comparison returns an Ordering, so the subtraction that overflows has no place; `then_with` is the second key. The elements have their type, and the call is inlined.",
        "`sort` is stable and may allocate, `sort_unstable` is in place and usually faster. qsort promises neither.",
        "f64 has no total order because of NaN, hence no `sort()`. `total_cmp` gives one, with the NaNs at the ends.",
        "A comparison that contradicts itself is not undefined behaviour: the order is unspecified, and the sort may panic.",
    },
    codes = { "OP.order", "TYPES.ordering", "BOUND.float" },
    see = { "bsearch", "memcmp", "void-ctx" },
}
