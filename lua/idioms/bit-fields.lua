return {
    name = "bit-fields", group = "Numbers and bits", title = "members of some bits: unsigned x : 3",
    words = { "bit field", "bitfield struct", "register layout", "extract bits", "mask and shift", "GENMASK" },
    c = [==[
struct ctrl {
    unsigned mode : 3; /* which end first? the ABI says */
    unsigned prescale : 5;
    unsigned enable : 1;
};

unsigned ctrl_mode(uint32_t reg)
{
    return reg >> 0 & 7;
}
]==],
    rust = [==[
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Ctrl(u32);

impl Ctrl {
    fn mode(self) -> u32 {
        self.0 & 0x7
    }
    fn prescale(self) -> u32 {
        self.0 >> 3 & 0x1f
    }
    fn with_prescale(self, p: u32) -> Ctrl {
        assert!(p <= 0x1f, "prescale is {p}");
        Ctrl(self.0 & !(0x1f << 3) | p << 3)
    }
    fn enabled(self) -> bool {
        self.0 >> 8 & 1 == 1
    }
}
]==],
    test = [==[
let c = Ctrl(0b1_00010_101);
assert_eq!((c.mode(), c.prescale(), c.enabled()), (5, 2, true));
assert_eq!(c.with_prescale(31).prescale(), 31);
assert_eq!(c.with_prescale(0).with_prescale(2), c);
assert!(std::panic::catch_unwind(|| Ctrl(0).with_prescale(32)).is_err());
]==],
    changes = {
        "There are no bit fields. What C leaves to the ABI (order, padding, the sign of an int field) is written down as shifts and masks, and means the same on every machine.",
        "A value that is too large is cut by C without a word; here the setter can refuse it.",
        "&, |, ^ and the shifts have different priorities, as in C, but all bind tighter than ==. For many registers a macro or a crate such as bitfield-struct writes the accessors.",
    },
    codes = {},
    see = { "bit-flags", "packed", "endian", "volatile" },
}
