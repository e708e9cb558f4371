// Make this build: the table keeps a name for longer than probe keeps its buffer.

use std::collections::BTreeMap;

/// Who has taken which interrupt line.
#[derive(Default)]
pub struct Table {
    taken: BTreeMap<u32, String>,
}

impl Table {
    /// Takes the line irq; the statistics show it under name.
    pub fn request(&mut self, irq: u32, name: &str) {
        self.taken.insert(irq, name);
    }

    pub fn probe(&mut self, port: u32) {
        let name = format!("uart{port}");
        self.request(4 + port, &name);
    }

    pub fn boot(&mut self) {
        self.request(0, "timer");
        self.probe(0);
        self.probe(1);
    }

    pub fn show(&self) -> String {
        let mut out = String::new();
        for (irq, name) in &self.taken {
            out += &format!("{irq:3}: {name}\n");
        }
        out
    }
}
