fn port(args: &[String]) -> u16 {
    let port: u16;
    if args.len() > 1 {
        port = args[1].parse().unwrap_or(80);
    }
    port
}

fn main() {
    let args: Vec<String> = std::env::args().collect();
    println!("{}", port(&args));
}
