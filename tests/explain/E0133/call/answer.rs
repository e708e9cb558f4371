unsafe extern "C" {
    fn getpid() -> i32;
}

fn main() {
    println!("{}", getpid());
}
