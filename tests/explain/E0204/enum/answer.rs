#[derive(Clone, Copy)]
enum Event {
    Key(u8),
    Text(String),
}
fn main() {
    let e = Event::Text(String::from("hi"));
    if let Event::Key(k) = e {
        println!("{k}");
    }
}
