fn wait(n: u32) {
    while n > 0 {
        println!("waiting");
    }
}
fn main() {
    wait(3);
}
