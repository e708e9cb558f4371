fn main() {
    std::env::set_var("TZ", "UTC");
}
