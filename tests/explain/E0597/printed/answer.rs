use std::fmt::Display;

fn show<T: Display + 'static>(value: T) {
    println!("{}", value);
}

fn main() {
    let baud = 9600;
    show(&baud);
}
