fn log() {}
fn main() {
    println!("{}", log());
}
