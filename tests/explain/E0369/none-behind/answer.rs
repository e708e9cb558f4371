struct Item {
    next: Option<Box<Item>>,
}
fn is_last(item: &Item) -> bool {
    let p = &item.next;
    p == None
}
fn main() {
    println!("{}", is_last(&Item { next: None }));
}
