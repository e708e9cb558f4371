fn main() {
    let n: u32 = 1;
    let total: u64 = 5;
    if total > n {
        println!("more");
    }
}
