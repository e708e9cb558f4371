return {
    name = "opaque", group = "Pointers and structure", title = "an opaque handle, a typedef for an id",
    words = { "opaque pointer", "handle", "pimpl", "incomplete type", "newtype", "encapsulation", "private fields" },
    c = [==[
typedef struct db db;      /* defined in db.c only */
typedef int user_id;       /* both are int: */
typedef int order_id;      /* mixing them up compiles */

db *db_open(const char *path);
int db_cancel(db *d, user_id by, order_id what);
]==],
    rust = [==[
pub mod db {
    pub struct Db {
        fd: i32, // private to this module
    }

    #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
    pub struct UserId(pub u32);

    impl Db {
        pub fn new(fd: i32) -> Db {
            Db { fd }
        }
        pub fn owner(&self) -> UserId {
            UserId(self.fd.unsigned_abs())
        }
    }
}
]==],
    test = [==[
assert_eq!(db::Db::new(3).owner(), db::UserId(3));
assert_eq!(size_of::<db::Db>(), size_of::<i32>());
]==],
    changes = {
        "Hiding the fields does not cost the allocation that an incomplete type forces: callers know the size, keep a Db on the stack or in their struct, and still cannot touch fd.",
        "Privacy goes by module, not by type: all code in the same module sees the fields, and so do the modules inside it.",
        "`type UserId = u32;` is C's typedef, another name for the same type. A struct with one field is a type of its own, at no cost, and mixing two of them up is E0308.",
        "A handle that another language holds is Box::into_raw out and Box::from_raw back in; the type behind the pointer stays opaque there.",
    },
    codes = { "E0616", "E0603", "RAW.owner" },
    see = { "header", "init-destroy", "static-function" },
}
