// Make this build: find() must read what the pointers lead to, and an id that
// nobody has registered is no reason to crash.
// Each unsafe block needs a `// SAFETY:` line, each unsafe fn a `# Safety` section.
struct Driver {
    next: *mut Driver,
    id: u16,
    name: &'static str,
}

pub struct Registry {
    head: *mut Driver,
}

impl Registry {
    pub const fn empty() -> Registry {
        Registry {
            head: std::ptr::null_mut(),
        }
    }

    pub fn add(&mut self, id: u16, name: &'static str) {
        let next = self.head;
        self.head = Box::into_raw(Box::new(Driver { next, id, name }));
    }

    /// The driver for this device id, or `None`.
    pub fn find(&self, id: u16) -> Option<&'static str> {
        let mut d = self.head;

        while (*d).id != id {
            d = (*d).next;
        }
        Some((*d).name)
    }
}

impl Drop for Registry {
    fn drop(&mut self) {
        while !self.head.is_null() {
            // SAFETY: not null, so from into_raw() in add(), and freed here only
            let d = unsafe { Box::from_raw(self.head) };
            self.head = d.next;
        }
    }
}
