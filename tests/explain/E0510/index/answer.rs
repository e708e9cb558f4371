fn pick(mut rows: &[&[i32]], other: &'static [&'static [i32]]) -> i32 {
    rows[1][{
        rows = other;
        2
    }]
}

fn main() {
    println!("{}", pick(&[&[1], &[2]], &[]));
}
