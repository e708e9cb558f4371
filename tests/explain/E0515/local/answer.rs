fn smallest(a: i32, b: i32) -> &'static i32 {
    let low = if a < b { a } else { b };
    &low
}

fn main() {
    println!("{}", smallest(2, 1));
}
