static BUF: &mut [u8] = &mut [];
fn main() {
    BUF[0] = 2;
}
