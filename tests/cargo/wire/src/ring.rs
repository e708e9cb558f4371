pub struct Ring {
    pub slots: Vec<u32>,
    pub head: usize,
}

pub fn refill(ring: &mut Ring) -> u32 {
    let first = &ring.slots[0];
    ring.slots.push(7); // E0502
    ring.slots.push(8); // E0502 again, by the same loan
    *first
}

pub fn advance(ring: &mut Ring) -> usize {
    let head = &ring.head;
    ring.head = 3; // E0506
    *head
}
