return {
    name = "sizeof", group = "Memory and ownership", title = "sizes, offsets and layout",
    words = { "size_of", "offsetof", "offset_of", "alignof", "struct layout", "ARRAY_SIZE", "repr(C)" },
    c = [==[
#define ARRAY_SIZE(a) (sizeof (a) / sizeof (a)[0])

struct rec { char kind; uint32_t id; char flag; };

_Static_assert(sizeof(struct rec) == 12, "layout");
_Static_assert(offsetof(struct rec, id) == 4, "layout");

int table[32];
size_t entries = ARRAY_SIZE(table);
]==],
    rust = [==[
struct Rec {
    kind: u8,
    id: u32,
    flag: u8,
}

#[repr(C)]
struct CRec {
    kind: u8,
    id: u32,
    flag: u8,
}

const _: () = assert!(size_of::<CRec>() == 12);
const _: () = assert!(std::mem::offset_of!(CRec, id) == 4);
]==],
    test = [==[
assert_eq!(size_of::<Rec>(), 8);
let table = [0u32; 32];
assert_eq!((table.len(), size_of_val(&table)), (32, 128));
let s = &table[..2];
assert_eq!((size_of_val(s), size_of_val(&s)), (8, 16));
assert_eq!(size_of::<Option<Box<u8>>>(), size_of::<*const u8>());
assert_eq!(size_of::<Option<u32>>(), 8);
]==],
    changes = {
        "The compiler may reorder fields: today `Rec` above takes 8 bytes where C's takes 12. A layout that anybody else reads needs #[repr(C)].",
        "The length of an array is `len()`, for slices too; there is no decay into a pointer and so no sizeof that gives 8 by mistake. `size_of_val(s)` of a slice counts the bytes of its elements.",
        "An allocation is not computed: Vec and Box take the size from the type. `Option<Box<T>>` and `Option<&T>` are as large as the pointer, since None is the null that they never are; Option<u32> is not.",
    },
    codes = { "SIZE.object", "ARGS.sizeof", "ANNOTATE.size" },
    see = { "packed", "array-param", "null" },
}
