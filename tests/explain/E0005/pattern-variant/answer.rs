enum Ev {
    Key(u32),
    Quit,
}
fn f(e: Ev) -> u32 {
    let Ev::Key(code) = e;
    code
}
fn main() {
    f(Ev::Quit);
    f(Ev::Key(1));
}
