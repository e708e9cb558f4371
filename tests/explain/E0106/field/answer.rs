struct Token {
    text: &str,
    line: u32,
}

fn main() {
    let token = Token { text: "while", line: 3 };
    println!("{} {}", token.text, token.line);
}
