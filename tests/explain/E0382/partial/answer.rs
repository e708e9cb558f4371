struct Entry {
    key: String,
    hits: u32,
}

fn main() {
    let entry = Entry { key: "a".to_string(), hits: 3 };
    let key = entry.key;
    log(&entry);
    println!("{key}");
}

fn log(e: &Entry) {
    println!("{} {}", e.key, e.hits);
}
