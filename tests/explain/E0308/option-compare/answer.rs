fn main() {
    let v = vec![1, 2];
    let at = v.iter().position(|x| *x == 2);
    if at >= 0 {
        println!("found");
    }
}
