fn reset(count: &mut i32) -> void {
    *count = 0;
}

fn main() {
    let mut n = 3;
    reset(&mut n);
}
