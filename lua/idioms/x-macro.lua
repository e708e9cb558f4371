return {
    name = "x-macro", group = "Preprocessor and files of source", title = "one list, many uses: X-macros",
    words = { "x macros", "enum to string", "enum names", "generate code", "table from macro", "strum" },
    c = [==[
#define COLOURS(X) X(RED, 0xff0000) X(GREEN, 0x00ff00)

#define AS_ENUM(name, rgb) name,
enum colour { COLOURS(AS_ENUM) };

#define AS_NAME(name, rgb) #name,
const char *const colour_names[] = { COLOURS(AS_NAME) };

#define AS_RGB(name, rgb) rgb,
const unsigned colour_rgb[] = { COLOURS(AS_RGB) };
]==],
    rust = [==[
macro_rules! colours {
    ($($name:ident = $rgb:literal),* $(,)?) => {
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        enum Colour { $($name),* }

        impl Colour {
            const ALL: &[Colour] = &[$(Colour::$name),*];

            fn name(self) -> &'static str {
                match self { $(Colour::$name => stringify!($name)),* }
            }
            fn rgb(self) -> u32 {
                match self { $(Colour::$name => $rgb),* }
            }
        }
    };
}

colours! { Red = 0xff0000, Green = 0x00ff00 }
]==],
    test = [==[
assert_eq!(Colour::Green.name(), "Green");
assert_eq!(Colour::ALL.iter().map(|c| c.rgb()).sum::<u32>(), 0xffff00);
assert_eq!(format!("{:?}", Colour::Red), "Red");
]==],
    changes = {
        "The list is the argument of one macro that makes all the items, rather than a macro that is expanded several times. $( … ),* repeats for each entry.",
        "Much of it needs no macro: derive(Debug) gives the names, and a match that lists the variants is checked for completeness, which is what the X-macro was to ensure.",
        "The tables become matches, so an entry cannot slip to the wrong index.",
        "Names are joined by no ##: stable Rust cannot make a new identifier out of two in macro_rules!. A derive macro from a crate (strum) or a build.rs can.",
    },
    codes = {},
    see = { "macro", "enum-int", "function-table" },
}
