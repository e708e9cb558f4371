return {
    name = "header", group = "Preprocessor and files of source", title = "headers, include guards, extern declarations",
    words = { "#include", "include guard", "#pragma once", ".h file", "extern", "module", "mod", "use", "pub", "forward declaration", "prototype", "multiple definition" },
    c = [==[
#ifndef SHAPE_H
#define SHAPE_H
struct shape;                        /* private */
struct shape *shape_new(int sides);  /* public */
extern const int shape_max;
#endif

const int shape_max = 8;
static int shape_check(int sides);   /* shape.c only */

struct shape *shape_new(int sides)
{
    return shape_check(sides) ? malloc(1) : NULL;
}

static int shape_check(int sides)
{
    return sides <= shape_max;
}
]==],
    rust = [==[
mod shape {
    // in a file of its own: src/shape.rs, named by `mod shape;`
    pub const MAX: u32 = 8;

    pub struct Shape {
        sides: u32,
    }

    impl Shape {
        pub fn new(sides: u32) -> Option<Shape> {
            check(sides).then_some(Shape { sides })
        }
    }

    fn check(sides: u32) -> bool {
        sides <= MAX
    }
}

use shape::Shape;

fn square() -> Option<Shape> {
    Shape::new(4)
}
]==],
    test = [==[
assert!(square().is_some());
assert!(Shape::new(8).is_some() && Shape::new(shape::MAX + 1).is_none());
]==],
    changes = {
        "There is one text, not a declaration and a definition that can disagree. Order does not matter, so there are no prototypes, and modules may use each other in circles.",
        "`mod shape;` in main.rs or lib.rs is what makes a file part of the program; it says so once, in the parent. `use` shortens names and includes nothing. A file that no mod names is not compiled.",
        "Everything is private to its module unless it is `pub`; `pub(crate)` is the header that is not installed.",
        "The unit of compilation is the crate, not the file: all of its modules are seen together, and one error stops them all.",
    },
    codes = { "HABIT.include", "PATH", "NAME.import", "E0432", "E0433", "E0603", "USE", "MOD" },
    see = { "opaque", "static-function", "extern-c" },
}
