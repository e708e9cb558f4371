static TOTAL: u32 = 0;
fn main() {
    TOTAL += 2;
}
