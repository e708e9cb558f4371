fn show(n: &i32) {
    if (n as *const i32).is_null() {
        return;
    }
    println!("{n}");
}
fn main() {
    show(&3);
}
