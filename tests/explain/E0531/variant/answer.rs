#[allow(dead_code)]
enum State {
    Idle,
    Busy(u32),
}
fn load(s: &State) -> u32 {
    match s {
        Busy(n) => *n,
        _ => 0,
    }
}
fn main() {
    println!("{}", load(&State::Idle));
}
