use std::thread;

fn log_later(line: &str) {
    thread::spawn(move || println!("{line}"));
}

fn main() {
    log_later("started");
}
