const TOP: i32 = i32::MAX + 1;
fn main() {
    println!("{}", TOP);
}
