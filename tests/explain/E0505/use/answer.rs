fn archive(text: String) -> usize {
    text.len()
}

fn main() {
    let text: String = String::from("minutes of the meeting");
    let title = &text;
    let n = archive(text);
    println!("{title}: {n}");
}
