fn first(list: &[String]) -> Option<String> {
    match *list {
        [head, ..] => Some(head),
        [] => None,
    }
}

fn main() {
    println!("{:?}", first(&[String::from("a")]));
}
