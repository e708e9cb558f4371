return {
    name = "linked-list", group = "Pointers and structure", title = "a singly linked list",
    words = { "push front", "slist", "LinkedList", "recursive type" },
    c = [==[
struct node { int value; struct node *next; };

int push(struct node **head, int value)
{
    struct node *n = malloc(sizeof *n);

    if (!n)
        return -1;
    *n = (struct node){ value, *head };
    *head = n;
    return 0;
}
]==],
    rust = [==[
#[derive(Default)]
struct Stack {
    head: Option<Box<Node>>,
}

struct Node {
    value: i32,
    next: Option<Box<Node>>,
}

impl Stack {
    fn push(&mut self, value: i32) {
        let next = self.head.take();
        self.head = Some(Box::new(Node { value, next }));
    }
    fn pop(&mut self) -> Option<i32> {
        let node = self.head.take()?;
        self.head = node.next;
        Some(node.value)
    }
}

impl Drop for Stack {
    fn drop(&mut self) {
        while self.pop().is_some() {}
    }
}
]==],
    test = [==[
let mut s = Stack::default();
for i in 0..200_000 {
    s.push(i);
}
assert_eq!(s.pop(), Some(199_999));
drop(s);
]==],
    changes = {
        "Ask first whether it has to be a list. Vec is the stack, VecDeque the queue, and both are faster; with owning links a list has one owner per node, so there is no second pointer to the tail and none backwards.",
        "The drop that the compiler writes is recursive: one frame per node. Some hundred thousand nodes overflow the stack, so a long list needs the loop in Drop.",
        "To walk and change: `while let Some(n) = at { at = n.next.as_deref_mut() }` with `at` from head.as_deref_mut().",
    },
    codes = { "MOVE_OUT.relinked", "E0072", "C.stack", "OP.none" },
    see = { "double-pointer", "intrusive-list", "arena", "queue" },
}
