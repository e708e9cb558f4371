fn parts(path: &str) -> usize {
    let bytes = path.as_bytes();
    for b in bytes.iter_mut() {
        if *b == b':' {
            *b = 0;
        }
    }
    path.split('\0').count()
}
fn main() {
    println!("{}", parts("/bin:/usr/bin"));
}
