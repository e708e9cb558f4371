fn main() {
    let v = vec![1];
    let Some(x) = v.first();
    println!("{x}");
}
