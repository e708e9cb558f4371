fn main() {
    let dir = "/tmp";
    let path = dir + "/log";
    println!("{path}");
}
