fn bump(n: &mut Vec<i32>) {
    for x in n {
        *x += 1;
    }
    n.push(0);
}

fn main() {
    let mut v = vec![1, 2];
    bump(&mut v);
    println!("{v:?}");
}
