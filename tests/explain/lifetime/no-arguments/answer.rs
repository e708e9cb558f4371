struct Tag<'a, T: ?Sized>(&'a (), T);

fn is_sized<T>() {}

fn check<'a, T: ?Sized>()
where
    (Tag<'a, T>,): Sized,
    Tag<'static, T>: Sized,
{
    is_sized::<(Tag<'a, T>,)>();
}

fn main() {
    check::<u8>();
}
