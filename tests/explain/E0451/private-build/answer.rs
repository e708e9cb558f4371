mod net {
    pub struct Sock {
        fd: i32,
        pub n: i32,
    }
}
fn main() {
    let f = net::Sock { fd: 3, n: 4 };
}
