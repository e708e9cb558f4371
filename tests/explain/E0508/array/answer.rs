fn main() {
    let fields = [String::from("user"), String::from("host")];
    let host = fields[1];
    println!("{host}");
}
