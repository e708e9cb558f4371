use std::thread;
fn add(total: &mut u64, part: &[u64]) {
    for n in part {
        *total += n;
    }
}
fn main() {
    let mut total = 0;
    thread::scope(|s| {
        s.spawn(|| add(&mut total, &[1, 2]));
        add(&mut total, &[3, 4]);
    });
    println!("{total}");
}
