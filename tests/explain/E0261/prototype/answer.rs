unsafe extern "C" {
    pub fn same<'b>(x: &'a i32, y: &'b i32) -> &'a i32;
}
fn main() {}
