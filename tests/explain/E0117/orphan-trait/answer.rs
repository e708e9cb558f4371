impl std::ops::Add<i32> for bool {
    type Output = i32;
    fn add(self, o: i32) -> i32 {
        1
    }
}
fn main() {}
