fn double(n: i32) -> i32 {
    n * 2
}

fn main() {
    for n in [1, 2, 3].iter() {
        println!("{}", double(n));
    }
}
