struct View {
    bytes: &'a [u8],
}

fn main() {
    let view = View { bytes: &[1, 2] };
    println!("{}", view.bytes.len());
}
