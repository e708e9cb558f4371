fn area(w: u64, h: u64) -> u64 {
    w * h
}

fn main() {
    let side: u32 = 40;
    println!("{}", area(side, 3));
}
