return {
    name = "queue", group = "Containers and algorithms", title = "queues, stacks and heaps from sys/queue.h",
    words = { "STAILQ", "FIFO queue", "VecDeque", "priority queue", "heap", "BinaryHeap", "timer wheel" },
    c = [==[
struct job { int id; STAILQ_ENTRY(job) link; };
STAILQ_HEAD(jobs, job);

int next_job(struct jobs *q)
{
    struct job *j = STAILQ_FIRST(q);
    int id = j ? j->id : -1;

    if (j) {
        STAILQ_REMOVE_HEAD(q, link);
        free(j);
    }
    return id;
}
]==],
    rust = [==[
use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};

fn next_job(q: &mut VecDeque<u32>) -> Option<u32> {
    q.pop_front()
}

#[derive(Default)]
struct Timers {
    heap: BinaryHeap<Reverse<(u64, u32)>>, // soonest first
}

impl Timers {
    fn pop_due(&mut self, now: u64) -> Option<u32> {
        let Reverse((at, _)) = *self.heap.peek()?;
        if at > now {
            return None;
        }
        self.heap.pop().map(|Reverse((_, id))| id)
    }
}
]==],
    test = [==[
let mut q = VecDeque::from([1, 2]);
q.push_back(3);
assert_eq!((next_job(&mut q), q.len()), (Some(1), 2));
let mut t = Timers::default();
t.heap.extend([Reverse((20, 1)), Reverse((10, 2))]);
assert_eq!(
    (t.pop_due(5), t.pop_due(15), t.pop_due(15)),
    (None, Some(2), None)
);
]==],
    changes = {
        "Containers own the elements by value: no link fields, no allocation per element, and an element is in one container at a time, which the move says.",
        "VecDeque is a ring buffer that grows, BinaryHeap a heap with the largest on top; Reverse turns it round. A tuple compares field by field, so (deadline, id) is the key.",
        "To be in two containers, keep the objects in one and ids in the other. `LinkedList` exists and is hardly ever faster.",
    },
    codes = {},
    see = { "ring-buffer", "linked-list", "intrusive-list", "arena" },
}
