// Behind the next colon, write a header's value for which C returns another age. It may
// stand in double quotes; \t, \n, \r and \xNN are read as in C.
// INPUT: max-age= 60

/// For how many seconds an answer may be kept, from its header "max-age=60, public".
/// 0 also means: not at all.
pub fn max_age(cache_control: &str) -> i32 {
    let Some((_, value)) = cache_control.split_once("max-age=") else {
        return 0;
    };
    let age: i32 = value.trim().parse().unwrap_or(0);
    age.max(0)
}
