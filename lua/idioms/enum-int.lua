return {
    name = "enum-int", group = "Types and data", title = "an enum as a number, and back",
    words = { "enum", "enum to int", "int to enum", "enum from int", "enumerator", "TryFrom", "discriminant" },
    c = [==[
enum level { LOW = 1, MID = 5, HIGH = 10 };

enum level level_from(int n)
{
    return (enum level)n; /* 7 is accepted */
}

int level_value(enum level l)
{
    return l;
}
]==],
    rust = [==[
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
enum Level {
    Low = 1,
    Mid = 5,
    High = 10,
}

impl TryFrom<u8> for Level {
    type Error = u8;

    fn try_from(n: u8) -> Result<Level, u8> {
        [Level::Low, Level::Mid, Level::High]
            .into_iter()
            .find(|&l| l as u8 == n)
            .ok_or(n)
    }
}
]==],
    test = [==[
assert_eq!(
    (Level::try_from(5), Level::try_from(7)),
    (Ok(Level::Mid), Err(7))
);
assert_eq!(
    (
        Level::High as u8,
        size_of::<Level>(),
        size_of::<Option<Level>>()
    ),
    (10, 1, 1)
);
]==],
    changes = {
        "To a number is `as`. Back is a function that may fail, as an enum with a value outside its variants is undefined behaviour: a match has no place to go.",
        "Values that come from outside and may grow (syscall numbers, protocol codes) are a struct around a u32 with consts, not an enum. The kernel may add one, your match may not.",
        "An enum has no arithmetic, no ++ and no count. The size is the smallest that fits unless #[repr(u8)] or repr(C) says so, which FFI needs.",
        "#[non_exhaustive] makes other crates write a `_` arm, so that a variant can be added without breaking them.",
    },
    codes = { "VARIANT", "MATCH.variant", "ENUM", "OP.enum", "OP.enum_values", "INDEX.enum", "PATTERN.catch_all", "NAME.variant" },
    see = { "tagged-union", "bit-flags", "x-macro", "int-cast" },
}
