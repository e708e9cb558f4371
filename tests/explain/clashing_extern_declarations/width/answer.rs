mod a {
    extern "C" {
        pub fn set_mode(mode: i32);
    }
}
mod b {
    extern "C" {
        pub fn set_mode(mode: u64);
    }
}
fn main() {
    unsafe {
        a::set_mode(1);
        b::set_mode(2);
    }
}
