return {
    name = "time", group = "The system", title = "time, timeouts and sleeping",
    words = { "clock_gettime", "gettimeofday", "struct timespec", "timeout", "Instant", "Duration", "elapsed", "sleep" },
    c = [==[
int64_t now_ms(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

int expired(int64_t start_ms, int64_t timeout_ms)
{
    return now_ms() - start_ms >= timeout_ms;
}
]==],
    rust = [==[
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

struct Deadline(Instant);

impl Deadline {
    fn after(timeout: Duration) -> Deadline {
        Deadline(Instant::now() + timeout)
    }
    fn left(&self) -> Option<Duration> {
        self.0.checked_duration_since(Instant::now())
    }
}

fn unix_seconds() -> u64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |d| d.as_secs())
}
]==],
    test = [==[
assert!(Deadline::after(Duration::from_secs(60)).left().is_some());
assert!(
    Deadline::after(Duration::ZERO)
        .left()
        .is_none_or(|d| d.is_zero())
);
assert!(unix_seconds() > 1_600_000_000);
assert_eq!(Duration::from_millis(1500).as_secs_f64(), 1.5);
let t = Instant::now();
assert_eq!((t - Duration::ZERO).duration_since(t), Duration::ZERO);
assert!(std::panic::catch_unwind(|| Duration::ZERO - Duration::from_secs(1)).is_err());
]==],
    changes = {
        "The two clocks are two types: Instant (monotonic) cannot be mixed up with SystemTime, and has no number of seconds to print. A Duration carries its unit.",
        "A Duration is never negative: subtracting a larger one panics; `saturating_sub` and `checked_sub` do not. SystemTime can go backwards, which is why `duration_since` returns a Result.",
        "Keep a deadline rather than a start and a timeout, and ask what is left before each wait. Calendars and time zones are in the crates jiff and chrono.",
    },
    codes = { "TYPES.duration" },
    see = { "overflow", "condvar" },
}
