fn main() {
    let v = 3u8;
    let p = &v as *const u8;
    let s = p as *const [u8];
    println!("{s:?}");
}
