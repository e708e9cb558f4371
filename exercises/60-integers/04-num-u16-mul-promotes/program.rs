/// Pixels of a scan.
fn pixels(width: u16, height: u16) -> u32 {
    u32::from(width * height)
}

fn main() {
    // A4 at 4800 dots per inch; count() is 1.
    let width = 40799 + std::env::args().count() as u16;
    let height = 56160;

    println!("{}", pixels(width, height));
}
