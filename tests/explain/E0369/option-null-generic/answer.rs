struct Slot<T> {
    held: Option<T>,
}

impl<T> Slot<T> {
    fn put(&mut self, value: T) -> bool {
        let p = self.held.as_ref();
        if p != None {
            return false;
        }
        self.held = Some(value);
        true
    }
}

fn main() {
    let mut slot = Slot { held: None };
    println!("{} {}", slot.put(1), slot.put(2));
}
