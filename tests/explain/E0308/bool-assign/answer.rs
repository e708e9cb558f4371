fn main() {
    let mut state = 1;
    if state = 2 {
        println!("{state}");
    }
}
