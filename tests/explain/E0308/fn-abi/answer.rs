unsafe extern "C" {
    fn atexit(f: extern "C" fn()) -> i32;
}
fn goodbye() {
    println!("bye");
}
fn main() {
    unsafe {
        atexit(goodbye);
    }
}
