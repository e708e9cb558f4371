struct Counter {
    n: u32,
}

fn add(a: &mut Counter, by: u32) {
    a.n += by;
}

fn main() {
    let mut counter = Counter { n: 0 };
    let left = &mut counter;
    let right = &mut counter;
    add(left, 1);
    add(right, 2);
    println!("{}", counter.n);
}
