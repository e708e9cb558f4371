fn by_name() {}
fn by_date() {}
fn main() {
    let order: fn() = by_name;
    println!("{}", order == by_date as fn());
}
