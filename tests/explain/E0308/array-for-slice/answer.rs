fn sum(v: &[i32]) -> i32 {
    v.iter().sum()
}

fn main() {
    let v = [1, 2, 3];
    println!("{}", sum(v));
}
