// Make this build: a hot sensor must get an answer too.

/// The fan's duty cycle in percent. From 80 degrees on: full speed.
pub fn duty(celsius: i32) -> i32 {
    if celsius < 40 {
        0
    } else if celsius < 60 {
        40
    } else if celsius < 80 {
        70
    };
    100
}
