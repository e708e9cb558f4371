fn count(words: &HashMap<String, u32>) -> usize {
    words.len()
}

fn main() {}
