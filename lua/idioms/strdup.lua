return {
    name = "strdup", group = "Memory and ownership", title = "keep a copy of a string",
    words = { "strndup", "to_owned", "to_string", "String and &str", "copy a string", "strcpy", "strncpy" },
    c = [==[
struct user { char *name; };

int user_rename(struct user *u, const char *name)
{
    char *copy = strdup(name);

    if (!copy)
        return -1;
    free(u->name);
    u->name = copy;
    return 0;
}
]==],
    rust = [==[
struct User {
    name: String,
}

impl User {
    fn rename(&mut self, name: impl Into<String>) {
        self.name = name.into(); // the old one is freed
    }

    fn name(&self) -> &str {
        &self.name
    }
}
]==],
    test = [==[
let mut u = User {
    name: "a".to_owned(),
};
u.rename("bc");
let owned = String::from("def");
let at = owned.as_ptr();
u.rename(owned);
assert!(u.name() == "def" && u.name().as_ptr() == at);
assert_eq!("a\0b".to_owned().len(), 3);
use std::sync::Arc;
let s: Arc<str> = "shared".into();
assert!(Arc::ptr_eq(&s, &Arc::clone(&s)));
]==],
    changes = {
        "`&str` looks, `String` keeps: a function that stores a string says so in its type. With impl Into<String> a caller who is done with its String hands it over without a copy, and one with a literal pays for a copy.",
        "The length is stored, so copying is one memcpy without strlen, and a NUL inside is an ordinary byte. For C's functions, `CString::new` adds the terminator and refuses a NUL inside.",
        "A string that many hold and nobody changes is an Arc<str> or Rc<str>: cloning it counts, and copies nothing.",
    },
    codes = { "TEXT.owned" },
    see = { "string-literal", "snprintf", "extern-c" },
}
