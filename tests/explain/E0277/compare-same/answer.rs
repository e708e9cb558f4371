struct Key {
    a: i32,
}
fn main() {
    let v = vec![Key { a: 1 }];
    println!("{}", v.contains(&Key { a: 1 }));
    println!("{}", v[0].a);
}
