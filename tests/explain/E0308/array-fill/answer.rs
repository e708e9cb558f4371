fn main() {
    let a: [i32; 4] = 0;
    println!("{:?}", a);
}
