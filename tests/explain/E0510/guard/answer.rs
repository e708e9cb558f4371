fn main() {
    let mut state = Some(3);
    match state {
        None => println!("idle"),
        Some(_) if { state = None; false } => println!("busy"),
        Some(n) => println!("{n}"),
    }
}
