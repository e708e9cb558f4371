fn squeeze(line: &mut [u8]) -> usize {
    let mut out = 0;
    for &b in line.iter() {
        if b != b' ' {
            line[out] = b;
            out += 1;
        }
    }
    out
}
fn main() {
    println!("{}", squeeze(&mut *b"a b".to_vec()));
}
