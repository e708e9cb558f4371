struct Config {
    verbose: bool,
    level: u8,
}

fn main() {
    let mut config = Config { verbose: true, level: 3 };
    let seen = &config;
    let change = &mut config;
    change.level += 1;
    println!("{} {}", seen.verbose, seen.level);
}
