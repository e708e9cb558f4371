return {
    name = "arena", group = "Memory and ownership", title = "a pool: allocate often, free once",
    words = { "pool", "obstack", "bump allocator", "region", "slab", "index instead of pointer", "tree", "parent pointer" },
    c = [==[
struct node { struct node *parent; int value; };
struct pool { struct node nodes[1024]; size_t n; };

struct node *node_new(struct pool *p, struct node *parent, int value)
{
    struct node *n = p->n < 1024 ? &p->nodes[p->n++] : NULL;

    if (n)
        *n = (struct node){ parent, value };
    return n;
}
]==],
    rust = [==[
#[derive(Clone, Copy, PartialEq, Eq)]
struct Id(u32);

struct Node {
    parent: Option<Id>,
    value: i32,
}

#[derive(Default)]
struct Tree {
    nodes: Vec<Node>,
}

impl Tree {
    fn add(&mut self, parent: Option<Id>, value: i32) -> Id {
        self.nodes.push(Node { parent, value });
        Id(u32::try_from(self.nodes.len() - 1)
            .expect("ids are used up"))
    }
}
]==],
    test = [==[
let mut t = Tree::default();
let root = t.add(None, 1);
let leaf = t.add(Some(root), 2);
let n = &t.nodes[leaf.0 as usize];
assert!(n.parent == Some(root) && n.value == 2);
]==],
    changes = {
        "A pointer into the pool borrows the pool and stops it from growing; an index does not. A tree with parent links, or a graph, is a Vec and indices of 32 bits: half the size of pointers, and it can be written to a file as it is.",
        "A stale index cannot read freed memory, but it can name the wrong node after a slot was reused, and rustc does not see that. Where slots are reused, keep a generation beside the index.",
        "The pool frees everything when it is dropped, and runs each element's Drop. For references in place of indices there are the crates bumpalo and typed-arena; they allocate through &self, so handing out the next object does not end the borrows of those before.",
    },
    codes = {},
    exercise = "core/life-arena-bump",
    see = { "linked-list", "intrusive-list", "realloc" },
}
