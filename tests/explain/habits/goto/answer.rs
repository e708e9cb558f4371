fn main() {
    let fd = -1;
    if fd < 0 {
        goto out;
    }
    println!("{fd}");
}
