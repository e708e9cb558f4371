mod net {
    fn close(fd: i32) {
        println!("{fd}");
    }
}
fn main() {
    net::close(3);
}
