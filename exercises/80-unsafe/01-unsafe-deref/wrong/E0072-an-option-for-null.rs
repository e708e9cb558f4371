// Make this build: find() must read what the pointers lead to, and an id that
// nobody has registered is no reason to crash.
struct Driver {
    next: Option<Driver>,
    id: u16,
    name: &'static str,
}

pub struct Registry {
    head: Option<Driver>,
}

impl Registry {
    pub const fn empty() -> Registry {
        Registry {
            head: None,
        }
    }

    pub fn add(&mut self, id: u16, name: &'static str) {
        let next = self.head.take();
        self.head = Some(Driver { next, id, name });
    }

    /// The driver for this device id, or `None`.
    pub fn find(&self, id: u16) -> Option<&'static str> {
        let mut d = &self.head;

        while let Some(driver) = d {
            if driver.id == id {
                return Some(driver.name);
            }
            d = &driver.next;
        }
        None
    }
}
