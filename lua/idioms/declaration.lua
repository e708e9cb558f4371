return {
    name = "declaration", group = "Types and data", title = "int *v[8]: how a declaration is read",
    words = { "declarator", "spiral rule", "cdecl", "type syntax", "int x", "function prototype syntax", "array of pointers" },
    c = [==[
int count = 3;
int *slots[8];                  /* array of 8 pointers */
int (*row)[8];                  /* pointer to an array of 8 */
int (*op)(int, const char *);   /* pointer to a function */
int (*table[2])(int);           /* array of 2 of those */

int larger(int a, int b)
{
    int r = a > b ? a : b;

    return r;
}
]==],
    rust = [==[
type Slots<'a> = [Option<&'a i32>; 8]; // array of 8 pointers
type Row<'a> = &'a [i32; 8]; // pointer to an array of 8
type Op = fn(i32, &str) -> i32; // pointer to a function
type Table = [fn(i32) -> i32; 2]; // array of 2 of those

fn larger(a: i32, b: i32) -> i32 {
    let r = if a > b { a } else { b }; // the type follows
    r
}

fn count(slots: &Slots) -> usize {
    slots.iter().flatten().count()
}
]==],
    test = [==[
assert_eq!(larger(2, 1), 2);
let x = 5;
let mut slots: Slots = [None; 8];
slots[3] = Some(&x);
assert_eq!(count(&slots), 1);
let t: Table = [|x| x, |x| x + 1];
let op: Op = |n, s| n + s.len() as i32;
let row: Row = &[1; 8];
assert_eq!((t[1](1), op(1, "ab"), row[7]), (2, 3, 1));
let n = "12";
let n: u32 = n.parse().unwrap();
assert_eq!(n, 12);
]==],
    changes = {
        "A type is read from left to right and stands behind the name: [fn(i32) -> i32; 2] is an array of two functions, and needs no spiral.",
        "`let` infers the type from all of the later uses, not only from the initialiser. In the signature of a function every type is written, so what a caller sees never depends on a body.",
        "A name may be declared again with another type, `let n = …; let n: u32 = n.parse()…`. That is a new variable, and the old one lives on unseen to the end of its block.",
        "const is the default for variables and parameters, mut is what is written. One let makes one variable, unless a pattern takes a tuple or struct apart.",
    },
    codes = { "HABIT.declare", "HABIT.function", "HABIT.c_parameter", "HABIT.member", "HABIT.parameter", "HABIT.star", "HABIT.typedef", "HABIT.semicolon" },
    see = { "function-table", "uninitialised", "const", "opaque" },
}
