fn main() {
    std::arch::asm!("nop");
}
