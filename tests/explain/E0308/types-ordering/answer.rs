struct Person {
    age: i32,
}
fn main() {
    let mut v = vec![Person { age: 3 }];
    v.sort_by(|a, b| a.age - b.age);
}
