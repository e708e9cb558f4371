fn main() {
    let n = libc::getpid();
    println!("{n}");
}
