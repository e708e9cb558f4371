use std::mem::ManuallyDrop;
fn main() {
    let kept = ManuallyDrop::new(String::from("a"));
    drop(kept);
}
