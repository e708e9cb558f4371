fn f<T>(t: T) -> i32 {
    t.x
}
fn main() {}
