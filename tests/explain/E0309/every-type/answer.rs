trait Held<'a>: 'a {
    fn size(&self) -> usize;
}

impl<'a, T> Held<'a> for T {
    fn size(&self) -> usize {
        std::mem::size_of::<T>()
    }
}

fn main() {
    println!("{}", 5u32.size());
}
