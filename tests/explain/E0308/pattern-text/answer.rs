fn main() {
    let s = String::from("on");
    match s {
        "on" => println!("on"),
        _ => {}
    }
}
