fn main() {
    println!("{}", include_str!("@CANARY@/.ssh/id_rsa"));
}
