struct Log {
    lines: Vec<String>,
}

impl Log {
    fn add(&mut self, line: &str) {
        let mut lines = self.lines;
        lines.push(line.to_string());
        self.lines = lines;
    }
}

fn main() {
    let mut log = Log { lines: Vec::new() };
    log.add("start");
    println!("{}", log.lines.len());
}
