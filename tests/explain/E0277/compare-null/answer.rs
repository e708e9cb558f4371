fn is_null(p: &str) -> bool {
    p == std::ptr::null()
}
fn main() {
    is_null("x");
}
