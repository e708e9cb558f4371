fn main() {
    let sizes = vec![3usize, 5, 8];
    let mut total: i32 = 0;
    for n in &sizes {
        total = sizes.len();
    }
    println!("{total}");
}
