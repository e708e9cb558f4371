struct Id(u32);
impl Clone for Id {
    fn clone(&self) -> Id {
        self.clone()
    }
}
fn main() {
    println!("{}", Id(1).clone().0);
}
