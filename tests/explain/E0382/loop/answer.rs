fn consume(job: Box<u32>) -> u32 {
    *job + 1
}

fn main() {
    let job = Box::new(41);
    let mut total = 0;
    for _ in 0..3 {
        total += consume(job);
    }
    println!("{total}");
}
