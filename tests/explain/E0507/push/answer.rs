struct Job {
    id: u32,
    next: Option<Box<Job>>,
}

struct Queue {
    head: Option<Box<Job>>,
}

impl Queue {
    fn push(&mut self, id: u32) {
        let job = Box::new(Job { id, next: self.head });
        self.head = Some(job);
    }
}

fn main() {
    let mut queue = Queue { head: None };
    queue.push(1);
    queue.push(2);
    let mut at = queue.head.as_deref();
    while let Some(job) = at {
        println!("{}", job.id);
        at = job.next.as_deref();
    }
}
