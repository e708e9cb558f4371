fn main() {
    let op = 2;
    switch (op) {
        1 => println!("add"),
        _ => println!("other"),
    }
}
