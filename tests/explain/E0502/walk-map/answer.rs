use std::collections::HashMap;

fn main() {
    let mut hits: HashMap<String, u32> = HashMap::new();
    hits.insert("a".to_string(), 2);
    for (word, count) in &hits {
        if *count > 1 {
            hits.remove(word);
        }
    }
}
