struct User {
    name: String,
}

fn main() {
    let u = User { name: "ada" };
    println!("{}", u.name);
}
