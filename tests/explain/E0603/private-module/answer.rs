mod a {
    mod b {
        pub fn start() {}
    }
}
use a::b::start;
fn main() {
    start();
}
