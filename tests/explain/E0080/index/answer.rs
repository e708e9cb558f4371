const PRIMES: [u8; 3] = [2, 3, 5];
const LAST: u8 = PRIMES[3];
fn main() {
    println!("{}", LAST);
}
