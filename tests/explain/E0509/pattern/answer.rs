struct Session {
    user: String,
    log: Vec<String>,
}

impl Drop for Session {
    fn drop(&mut self) {
        println!("closed: {}", self.log.len());
    }
}

fn main() {
    let session = Session { user: String::from("root"), log: Vec::new() };
    let Session { user, log } = session;
    println!("{user} {}", log.len());
}
