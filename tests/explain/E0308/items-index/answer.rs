fn print(at: &[u32]) {
    for (i, t) in at.iter() {
        println!("{i}: {t}");
    }
}
fn main() {
    print(&[1, 2, 3]);
}
