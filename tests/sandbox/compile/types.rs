#![recursion_limit = "100000"]
#![type_length_limit = "10000000000"]
fn grow<T>(n: u64, t: T) -> u64 {
    if n == 0 {
        0
    } else {
        grow(n - 1, (Some(t), 1u8)) + 1
    }
}
#[test]
fn it() {
    assert_eq!(grow(7, 0u8), 7);
}
