fn main() { println!("{}", undefined_total); }
