enum Event {
    Key { code: u32 },
}
fn main() {
    let e = Event::Key;
    match e {
        Event::Key { code } => println!("{code}"),
    }
}
