fn greet(name: &str) {
    println!("hello {name}");
}

fn main() {
    let who = String::from("ada");
    greet(who);
}
