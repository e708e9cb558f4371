fn each(items: &[i32], f: impl Fn(i32)) {
    for &item in items {
        f(item);
    }
}

fn main() {
    let mut sum = 0;
    each(&[1, 2, 3], |n| sum += n);
    println!("{sum}");
}
