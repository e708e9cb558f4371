use std::thread;
fn main() {
    let mut seen = vec![1];
    thread::scope(|s| {
        s.spawn(|| seen.push(2));
        println!("{}", seen.len());
    });
}
