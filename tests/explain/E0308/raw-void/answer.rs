fn register(ctx: *mut std::ffi::c_void) {
    println!("{}", ctx.is_null());
}
fn main() {
    let mut n = 5;
    register(&mut n);
}
