return {
    name = "double-pointer", group = "Pointers and structure", title = "unlink through a pointer to the pointer",
    words = { "pointer to pointer", "remove from list", "delete node", "struct node **", "unlink" },
    c = [==[
struct node { int key; struct node *next; };

void list_remove(struct node **at, int key)
{
    while (*at) {
        struct node *n = *at;
        if (n->key == key) {
            *at = n->next;
            free(n);
        } else {
            at = &n->next;
        }
    }
}
]==],
    rust = [==[
struct Node {
    key: u32,
    next: Option<Box<Node>>,
}

fn remove(mut at: &mut Option<Box<Node>>, key: u32) {
    loop {
        match at {
            None => return,
            Some(n) if n.key == key => *at = n.next.take(),
            Some(n) => at = &mut n.next,
        }
    }
}
]==],
    test = [==[
let mut list = None;
for key in [1, 2, 2, 3, 1] {
    list = Some(Box::new(Node { key, next: list }));
}
remove(&mut list, 2);
remove(&mut list, 1);
let n = list.unwrap();
assert!(n.key == 3 && n.next.is_none());
]==],
    changes = {
        "The trick survives: `at` is the struct node **, a `&mut` to the link, and it walks by being reassigned. There is no special case for the head here either.",
        "`take` moves the rest of the list out before the assignment drops the node; assigning to *at is the free(). Without take the node would go away together with all that hangs on it.",
        "The shape of the loop matters. `while let Some(n) = at` with an assignment to *at inside is refused (E0506), because n borrows *at for the branch that walks on.",
        "For a Vec all of this is `v.retain(|x| x.key != key)`, and it moves each element at most once.",
    },
    codes = {},
    see = { "linked-list", "take", "iterate-remove" },
}
