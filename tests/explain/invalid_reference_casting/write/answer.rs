fn set(n: &i32) {
    unsafe {
        *(n as *const i32 as *mut i32) = 5;
    }
}

fn main() {
    let n = 1;
    set(&n);
    println!("{n}");
}
