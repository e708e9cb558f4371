struct Slot<'a, T> {
    inner: Holder<'a, T>,
}

struct Holder<'a, T: 'a> {
    value: &'a T,
}

fn keep<'a, T>(value: T) -> Box<dyn Fn() -> T + 'a>
where
    T: Clone,
{
    Box::new(move || value.clone())
}

fn main() {
    let slot = Slot { inner: Holder { value: &1 } };
    println!("{} {}", slot.inner.value, keep(2)());
}
