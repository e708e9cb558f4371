fn shift(line: &mut [u8], by: usize) {
    let n = line.len() - by;
    line[..n].copy_from_slice(&line[by..]);
}
fn main() {
    let mut line = *b"abcd";
    shift(&mut line, 1);
    println!("{line:?}");
}
