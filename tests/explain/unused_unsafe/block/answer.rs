fn main() {
    unsafe {
        println!("safe");
    }
}
