fn main() {
    let s = "b";
    match s {
        "a"..="z" => {}
        _ => {}
    }
}
