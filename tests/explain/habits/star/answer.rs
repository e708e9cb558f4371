fn length(s: char *) -> usize {
    0
}

fn main() {
    println!("{}", length("abc"));
}
