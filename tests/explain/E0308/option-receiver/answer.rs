const IDLE_MAX: u32 = 3600;

fn main() {
    let secs = "90".parse::<u32>().ok();
    println!("{:?}", secs.min(IDLE_MAX));
}
