static HOST: String = String::from("localhost");
fn main() {
    println!("{}", HOST);
}
