use std::borrow::Cow;
fn name(port: u16) -> Cow<'static, str> {
    if port == 22 {
        return "ssh";
    }
    Cow::Owned(port.to_string())
}
fn main() {
    println!("{}", name(22));
}
