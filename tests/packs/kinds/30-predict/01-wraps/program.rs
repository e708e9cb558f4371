fn tick(mut n: u8, times: usize) -> u8 {
    for _ in 0..times {
        n += 1;
    }
    n
}

fn main() {
    let times = std::env::args().count() * 10;
    println!("{}", tick(250, times));
}
