fn mask(bits: unsigned) -> unsigned {
    bits & 0xff
}

fn main() {
    println!("{}", mask(3));
}
