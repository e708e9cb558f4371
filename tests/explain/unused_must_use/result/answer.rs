use std::fs;

fn main() {
    fs::remove_file("/tmp/ferry.lock");
}
