return {
    name = "null", group = "Pointers and structure", title = "a pointer that may be NULL",
    words = { "NULL check", "nullptr", "NULL sentinel", "Option", "optional", "Some and None", "unwrap", "nil", "segfault" },
    c = [==[
struct user { const char *name; struct user *boss; };

const char *boss_name(const struct user *u)
{
    if (!u || !u->boss)
        return "nobody";
    return u->boss->name;
}
]==],
    rust = [==[
struct User {
    name: String,
    boss: Option<Box<User>>,
}

fn boss_name(u: &User) -> &str {
    match &u.boss {
        Some(boss) => &boss.name,
        None => "nobody",
    }
}

fn two_up(u: &User) -> Option<&User> {
    u.boss.as_deref()?.boss.as_deref()
}
]==],
    test = [==[
let ceo = User {
    name: "c".to_owned(),
    boss: None,
};
let u = User {
    name: "u".to_owned(),
    boss: Some(Box::new(ceo)),
};
assert_eq!(boss_name(&u), "c");
assert_eq!(boss_name(u.boss.as_deref().unwrap()), "nobody");
assert!(two_up(&u).is_none());
assert_eq!(size_of::<Option<&User>>(), size_of::<&User>());
]==],
    changes = {
        "Only what is an Option can be absent; a parameter `&User` is never NULL, and the test at the head of every function goes away. That also ends the optimiser's habit of removing a check that stands after the first dereference.",
        "It costs nothing: Option<&T> and Option<Box<T>> are one pointer, with None as the null.",
        "`?` in a function that returns an Option is the early return NULL. `if let`, `let … else`, `map` and `unwrap_or` cover the rest; `unwrap` is the assert, and it ends the thread with its line.",
        "Borrow before looking inside: matching on u.boss itself would move it out; `as_deref` turns Option<Box<T>> into Option<&T>.",
    },
    codes = { "OPTION", "METHOD.option", "MATCH.option", "POINTER.null", "NULL", "BOOL.option", "C.null", "FIELD.option", "ELEMENT.option", "PATTERN.option", "OP.none", "OP.null", "PANIC.null", "COMPARE.null", "BOOL.pointer" },
    see = { "minus-one", "out-params", "sizeof" },
}
