return {
    name = "take", group = "Memory and ownership", title = "steal a pointer and leave NULL behind",
    words = { "mem::take", "mem::replace", "Option::take", "steal", "set to NULL after free", "move out of a field" },
    c = [==[
struct conn { char *pending; };

char *conn_take(struct conn *c)
{
    char *p = c->pending;

    c->pending = NULL;
    return p;
}
]==],
    rust = [==[
struct Conn {
    pending: String,
    reply: Option<Vec<u8>>,
    tries: u32,
}

impl Conn {
    fn take(&mut self) -> (String, Option<Vec<u8>>, u32) {
        let pending = std::mem::take(&mut self.pending);
        let reply = self.reply.take();
        (pending, reply, std::mem::replace(&mut self.tries, 3))
    }
}
]==],
    test = [==[
let mut c = Conn {
    pending: "x".to_owned(),
    reply: Some(vec![1]),
    tries: 9,
};
assert_eq!(c.take(), ("x".to_owned(), Some(vec![1]), 9));
assert_eq!(c.take(), (String::new(), None, 3));
assert_eq!(String::new().capacity(), 0);
]==],
    changes = {
        "Through a `&mut` nothing can be moved out, as that would leave a hole in somebody else's struct (E0507). The two statements of C become one call that always leaves a valid value behind.",
        "`take` leaves the type's `Default`: for String and Vec that is an empty one, which allocates nothing. `replace` leaves what it is given; `Option::take` leaves None.",
        "If self is owned, no trick is needed: moving single fields out of it is fine, unless the type implements Drop (E0509).",
    },
    codes = { "E0507", "E0509", "MOVE_OUT" },
    exercise = "core/own-conditional-free",
    see = { "free", "double-pointer", "swap" },
}
