return {
    name = "tagged-union", group = "Types and data", title = "a union with a tag",
    words = { "discriminated union", "variant", "sum type", "enum with data", "union with tag", "AST node", "event struct" },
    c = [==[
struct event {
    enum { EV_KEY, EV_MOVE, EV_QUIT } type;
    union {
        int key;
        struct { int x, y; } move;
    } u;
};

int event_x(const struct event *e)
{
    return e->type == EV_MOVE ? e->u.move.x : -1;
}
]==],
    rust = [==[
#[derive(Debug, Clone, PartialEq)]
enum Event {
    Key(char),
    Move { x: i32, y: i32 },
    Paste(String), // owns memory, and frees it
    Quit,
}

fn x_of(e: &Event) -> Option<i32> {
    match e {
        Event::Move { x, .. } => Some(*x),
        Event::Key(_) | Event::Paste(_) | Event::Quit => None,
    }
}
]==],
    test = [==[
assert_eq!(x_of(&Event::Move { x: 3, y: 4 }), Some(3));
assert_eq!(x_of(&Event::Quit), None);
assert_eq!(Event::Paste("a".into()).clone(), Event::Paste("a".into()));
assert_eq!(size_of::<Event>(), 24);
assert_eq!(size_of::<String>(), 24);
]==],
    changes = {
        "The tag cannot disagree with the data: it is set by building the variant, and the data can be reached only by a match that has tested it.",
        "A new variant is an error in each match without `_`, which is the list of places to visit. The destructor frees what the current variant owns; in C that is a switch, too.",
        "The size is that of the largest variant plus a tag, and the tag hides in unused values where it can: Event is no larger than the String in it. Put one huge variant into a Box.",
        "Match on a reference to look (&e gives `x: &i32`), on the value to take it apart. `if let`, `let … else` and `matches!` are for one variant.",
    },
    codes = { "E0004", "MATCH.variant", "MOVE.pattern", "PATTERN.variant", "FIELD.enum", "VALUE.variant", "PATTERN.payload" },
    see = { "enum-int", "union", "state-machine", "fall-through" },
}
