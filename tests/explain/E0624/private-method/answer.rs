mod net {
    pub struct Sock {
        fd: i32,
    }
    impl Sock {
        pub fn new() -> Sock {
            Sock { fd: 3 }
        }
        fn reset(&mut self) {}
    }
}
fn main() {
    let mut s = net::Sock::new();
    s.reset();
}
