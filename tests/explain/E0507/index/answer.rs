fn main() {
    let names = vec![String::from("eth0"), String::from("eth1")];
    let first = names[0];
    println!("{first}");
}
