struct Options {
    verbose: bool,
}

fn main() {
    let options = Options { verbose: false };
    if std::env::args().count() > 1 {
        options.verbose = true;
    }
    println!("{}", options.verbose);
}
