return {
    name = "bit-flags", group = "Numbers and bits", title = "flags in the bits of an integer",
    words = { "flags", "bitmask", "enum flags", "O_CREAT | O_EXCL", "bitset", "popcount", "~mask", "ffs" },
    c = [==[
enum { F_READ = 1 << 0, F_WRITE = 1 << 1, F_SYNC = 1 << 2 };

unsigned restrict_flags(unsigned f)
{
    if ((f & (F_WRITE | F_SYNC)) == (F_WRITE | F_SYNC))
        f &= ~(unsigned)F_SYNC;
    return f;
}
]==],
    rust = [==[
use std::ops::BitOr;

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
struct Flags(u8);

impl Flags {
    const READ: Flags = Flags(1 << 0);
    const WRITE: Flags = Flags(1 << 1);
    const SYNC: Flags = Flags(1 << 2);

    fn contains(self, all: Flags) -> bool {
        self.0 & all.0 == all.0
    }
    fn without(self, some: Flags) -> Flags {
        Flags(self.0 & !some.0)
    }
}

impl BitOr for Flags {
    type Output = Flags;
    fn bitor(self, more: Flags) -> Flags {
        Flags(self.0 | more.0)
    }
}
]==],
    test = [==[
let f = Flags::WRITE | Flags::SYNC | Flags::READ;
assert!(f.contains(Flags::WRITE | Flags::SYNC));
assert_eq!(f.without(Flags::SYNC).0, 3);
assert_eq!(
    (f.0.count_ones(), 8u8.trailing_zeros(), 0u8.trailing_zeros()),
    (3, 3, 8)
);
]==],
    changes = {
        "A struct around the integer keeps flags of two kinds apart, at no cost; a bare u32 with consts works as in C. The crate bitflags writes this struct.",
        "An enum is the wrong tool: a value of it is one of its variants, and 3 is none of them.",
        "`!` inverts, `&` binds tighter than `==`, and nothing is promoted to int: !1u8 is 254u8, where C's ~1 on an unsigned char is -2.",
        "`count_ones`, `trailing_zeros` and `leading_zeros` are the builtins, defined for 0 too, where __builtin_ctz is not.",
    },
    codes = { "HABIT.tilde", "OP.struct", "BOOL.mask" },
    see = { "enum-int", "bit-fields", "shift" },
}
