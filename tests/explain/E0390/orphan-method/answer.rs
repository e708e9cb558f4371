impl u32 {
    fn bit(&self, n: u32) -> bool {
        self >> n & 1 == 1
    }
}
fn main() {}
