fn main() {
    println!("{}", int::max_value());
}
