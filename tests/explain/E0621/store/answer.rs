struct Queue<'q> {
    names: Vec<&'q str>,
}

impl<'q> Queue<'q> {
    fn add(&mut self, name: &str) {
        self.names.push(name);
    }
}

fn main() {
    let mut queue = Queue { names: Vec::new() };
    queue.add("first");
}
