use std::cell::Cell;

const LIMIT: Cell<u32> = Cell::new(8);

fn main() {
    let limit: &'static Cell<u32> = &LIMIT;
    println!("{}", limit.get());
}
