fn order(a: u32, b: u32) -> i32 {
    if a < b {
        -1
    } else if a == b {
        0
    } else if a > b {
        1
    }
}

fn main() {
    println!("{}", order(1, 2));
}
