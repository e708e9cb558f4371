enum Event {
    Line(String),
    Eof,
}

fn text(event: &Event) -> String {
    match *event {
        Event::Line(line) => line,
        Event::Eof => String::new(),
    }
}

fn main() {
    println!("{}", text(&Event::Line(String::from("ok"))));
    println!("{}", text(&Event::Eof));
}
