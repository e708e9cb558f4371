return {
    name = "hash-table", group = "Containers and algorithms", title = "a hash table with chains",
    words = { "hash map", "hsearch", "HashMap", "dictionary", "uthash", "find or insert", "entry API", "word count", "associative array", "set of strings" },
    c = [==[
struct entry { struct entry *next; char *key; int count; };
static struct entry *table[256];

int *lookup(const char *key)
{
    unsigned h = 5381;

    for (const char *p = key; *p; p++)
        h = 33 * h + (unsigned char)*p;
    struct entry **at = &table[h % 256], *e;
    for (e = *at; e && strcmp(e->key, key); e = e->next)
        ;
    if (!e && (e = calloc(1, sizeof *e))) {
        if (!(e->key = strdup(key))) {
            free(e);
            return NULL;
        }
        e->next = *at;
        *at = e;
    }
    return e ? &e->count : NULL;
}
]==],
    rust = [==[
use std::collections::HashMap;

fn count(text: &str) -> HashMap<&str, u32> {
    let mut table = HashMap::new();
    for word in text.split_whitespace() {
        *table.entry(word).or_insert(0) += 1; // one lookup
    }
    table
}

fn top(table: &HashMap<&str, u32>) -> Option<u32> {
    table.values().copied().max()
}
]==],
    test = [==[
let text = String::from("a b a");
let t = count(&text);
assert_eq!(
    (t.get("a"), t.get("x"), t["b"], top(&t)),
    (Some(&2), None, 1, Some(2))
);
let mut owned: HashMap<String, u8> = HashMap::new();
owned.insert("k".to_owned(), 1);
assert_eq!(owned.get("k"), Some(&1));
assert_eq!(owned.insert("k".to_owned(), 2), Some(1));
assert!(std::panic::catch_unwind(|| HashMap::<u8, u8>::new()[&1]).is_err());
]==],
    changes = {
        "`entry` is find-or-insert with one lookup. `insert` replaces and returns the old value; t[key] panics where there is none, and cannot insert.",
        "The key belongs to the table, or, as here, is borrowed from a text that has to outlive it. A table with String keys is searched with a &str, without making a String.",
        "Growing moves the values, so a reference into the table ends before the next insert. The pointer that `lookup` returns stays valid in C, because each entry is a block of its own.",
        "The hash is seeded at random against flooding, so the order of iteration differs from run to run. Take BTreeMap where output must be stable, another hasher where speed matters.",
    },
    codes = { "E0499" },
    see = { "bsearch", "iterate-remove", "memcmp" },
}
