const IDLE_MAX: u32 = 3600;

fn idle(text: &str) -> bool {
    let secs = text.parse::<u32>().ok();
    secs > IDLE_MAX
}

fn main() {
    println!("{}", idle("90"));
}
