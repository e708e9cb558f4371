fn main() {
    let mut p = None;
    if p.is_none() {
        println!("none");
    }
}
