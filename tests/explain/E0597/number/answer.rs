fn main() {
    let mut best: &i32 = &0;
    for i in 1..4 {
        let square = i * i;
        if square > *best {
            best = &square;
        }
    }
    println!("{best}");
}
