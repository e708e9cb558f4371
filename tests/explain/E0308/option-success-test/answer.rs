fn half(n: u32, out: &mut u32) -> Option<u32> {
    *out = n / 2;
    n % 2 == 0
}

fn main() {
    println!("{:?}", half(4, &mut 0));
}
