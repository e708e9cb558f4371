mod net {
    pub struct Sock {
        fd: i32,
    }
    impl Sock {
        pub fn new() -> Sock {
            Sock { fd: 3 }
        }
    }
}
fn main() {
    let s = net::Sock::new();
    println!("{}", s.fd);
}
