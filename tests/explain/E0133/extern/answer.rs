extern "C" {
    static environ: *const *const u8;
}
fn main() {
    let e = environ;
    println!("{}", e.is_null());
}
