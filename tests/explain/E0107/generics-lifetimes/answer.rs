struct View<'a> {
    p: &'a str,
}
fn show(v: View<'static, 'static>) {
    println!("{}", v.p);
}
fn main() {
    show(View { p: "x" });
}
