fn main() {
    std::cout::write("x");
}
