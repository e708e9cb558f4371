fn main() {
    let mut level = 3;
    let shown = &level;
    level = 4;
    println!("level {shown}");
    println!("next {level}");
}
