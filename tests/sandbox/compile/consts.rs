#![allow(long_running_const_eval)]
const fn spin() -> u64 {
    let mut n = 0u64;
    while n < u64::MAX {
        n += 1;
    }
    n
}
const N: u64 = spin();
fn main() {
    println!("{N}");
}
