//! Four errors of the borrow checker, in a program; tests/cli/cargo.sh.
struct Log {
    lines: Vec<String>,
}

fn close(log: Log) -> usize {
    log.lines.len()
}

fn newest() -> usize {
    let last;
    {
        let text = String::from("up");
        last = &text; // E0597
    }
    last.len()
}

fn swap(v: &mut Vec<u32>) {
    let a = &mut v[0];
    let b = &mut v[1]; // E0499
    std::mem::swap(a, b);
}

fn main() {
    let tries = 0;
    tries = 1; // E0384
    let log = Log { lines: Vec::new() };
    let view = &log;
    close(log); // E0505
    println!("{} {} {}", view.lines.len(), tries, newest());
    swap(&mut vec![1, 2]);
}
