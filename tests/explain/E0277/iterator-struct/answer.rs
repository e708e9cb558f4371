struct List {
    items: Vec<i32>,
}

fn main() {
    let list = List { items: vec![1] };
    for n in list {
        println!("{n}");
    }
}
