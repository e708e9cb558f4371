struct View<'a>(&'a [u8]);
fn view(bytes: &[u8]) -> View {
    View(bytes)
}
fn main() {
    println!("{}", view(&[1]).0.len());
}
