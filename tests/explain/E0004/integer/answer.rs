fn digit(n: u8) -> char {
    match n {
        0..=9 => '#',
        10..=99 => '%',
    }
}

fn main() {
    println!("{}", digit(3));
}
