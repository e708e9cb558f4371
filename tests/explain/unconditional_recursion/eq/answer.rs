struct Id(u32);
impl PartialEq for Id {
    fn eq(&self, other: &Id) -> bool {
        *self == *other
    }
}
fn main() {
    println!("{}", Id(1).0 == Id(2).0);
    println!("{}", Id(1) == Id(2));
}
