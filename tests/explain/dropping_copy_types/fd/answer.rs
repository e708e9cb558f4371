fn main() {
    let fd = 3;
    drop(fd);
    println!("{fd}");
}
