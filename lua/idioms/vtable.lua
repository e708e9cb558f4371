return {
    name = "vtable", group = "Functions and callbacks", title = "struct ops: a table of function pointers",
    words = { "file_operations", "ops struct", "function pointer table", "trait object", "dyn", "interface", "polymorphism", "dispatch table" },
    c = [==[
struct ops {
    int (*read)(void *self, char *to, size_t n);
    void (*close)(void *self); /* may be NULL */
};
struct dev { const struct ops *ops; void *self; };

int dev_read(struct dev *d, char *to, size_t n)
{
    return d->ops->read(d->self, to, n);
}
]==],
    rust = [==[
trait Device {
    fn read(&mut self, to: &mut [u8]) -> usize;
    fn close(&mut self) {} // the default, for those who have none
}

struct Zero;

impl Device for Zero {
    fn read(&mut self, to: &mut [u8]) -> usize {
        to.fill(0);
        to.len()
    }
}

fn drain(devices: &mut [Box<dyn Device>], buf: &mut [u8]) {
    for d in devices {
        d.read(buf); // one indirect call
    }
}
]==],
    test = [==[
let mut b = [1u8; 2];
drain(&mut [Box::new(Zero)], &mut b);
assert_eq!(b, [0, 0]);
Zero.close();
]==],
    changes = {
        "The compiler fills the table in, once per type, and no slot can be NULL: what is optional has a default body. self is typed, and the cast from void * is gone.",
        "The pointer to the table lies beside the pointer to the object, not inside it: `Box<dyn Device>` is two words, and a type from elsewhere can be given your interface.",
        "`dyn` is a choice. fn f<D: Device>(d: &mut D) makes one copy per type, inlines, and needs no table; take dyn for collections of different types and for less code.",
        "A trait whose method is generic or returns Self cannot be a dyn (E0038). A closed set of types is often better as an enum.",
    },
    codes = { "E0038", "BOUND", "IMPL", "TRAIT.type" },
    see = { "void-ctx", "function-table", "container_of", "tagged-union" },
}
