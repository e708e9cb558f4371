mod net {
    pub struct Sock {
        fd: i32,
    }
    impl Sock {
        pub fn new() -> Sock {
            Sock { fd: 3 }
        }
        pub fn fd(&self) -> i32 {
            self.fd
        }
    }
}
fn main() {
    let mut s = net::Sock::new();
    s.fd = 5;
    println!("{}", s.fd());
}
