struct Timer {
    name: &'static str,
    at: i32, // in ms since the start
}

fn arm(t: &mut Timer, now: i32, delay: i32) {
    t.at = now + delay;
}

fn is_due(t: &Timer, now: i32) -> bool {
    t.at <= now
}

fn main() {
    let now = 2147482000 + std::env::args().count() as i32; // almost 25 days
    let mut t = Timer {
        name: "ping",
        at: 0,
    };

    arm(&mut t, now, 5000);
    let state = if is_due(&t, now) { "is due" } else { "waits" };
    println!("{} {state}", t.name);
}
