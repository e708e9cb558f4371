fn main() {
    let n: i32 = -1;
    let v = vec![1];
    if v.len() > n {
        println!("more");
    }
}
