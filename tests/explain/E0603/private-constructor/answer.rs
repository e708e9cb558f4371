mod net {
    pub struct Fd(i32);
}
fn main() {
    let f = net::Fd(3);
}
