fn send(text: String) {
    println!("{text}");
}

fn main() {
    let text = String::from("hello");
    send(text);
    println!("{text}");
}
