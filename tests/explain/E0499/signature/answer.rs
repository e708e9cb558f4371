use std::collections::HashMap;

fn slot<'a>(table: &'a mut HashMap<u32, String>, key: u32) -> &'a mut String {
    match table.get_mut(&key) {
        Some(found) => found,
        None => table.entry(key).or_default(),
    }
}

fn main() {
    let mut table = HashMap::new();
    slot(&mut table, 4).push('x');
}
