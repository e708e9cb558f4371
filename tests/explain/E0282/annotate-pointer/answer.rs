fn main() {
    let p = std::ptr::null();
    println!("{}", p.is_null());
}
