fn main() {
    let mut seen: Vec<&str> = Vec::new();
    let mut remember = |word: &str| seen.push(word);
    remember("alpha");
}
