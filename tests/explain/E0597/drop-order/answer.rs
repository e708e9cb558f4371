struct Log<'a> {
    to: &'a String,
}

impl Drop for Log<'_> {
    fn drop(&mut self) {
        println!("closing {}", self.to);
    }
}

fn main() {
    let mut logs: Vec<Log> = Vec::new();
    let file: String = String::from("out.txt");
    logs.push(Log { to: &file });
}
