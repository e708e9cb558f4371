fn add(v: &mut Vec<i32>, n: i32) {
    v.push(n);
}

fn main() {
    let mut v = vec![1];
    if v.len() < 2 && add(&mut v, 2) {
        println!("{v:?}");
    }
}
