/// All names of a symbol table, end to end in one buffer.
#[derive(Default)]
pub struct Arena {
    buf: String,
}

/// Where a name lies in its arena.
#[derive(Clone, Copy)]
pub struct Name {
    at: usize,
    len: usize,
}

pub struct Sym {
    pub name: Name,
    pub addr: u32,
}

impl Arena {
    /// Appends a copy of `s` and says where it is.
    pub fn put(&mut self, s: &str) -> Name {
        let at = self.buf.len();
        self.buf.push_str(s);
        Name { at, len: s.len() }
    }

    pub fn get(&self, name: Name) -> &str {
        &self.buf[name.at..name.at + name.len]
    }
}

pub fn load(a: &mut Arena, src: &[(&str, u32)]) -> Vec<Sym> {
    let mut syms = Vec::new();
    for &(name, addr) in src {
        let name = a.put(name);
        syms.push(Sym { name, addr });
    }
    syms
}

pub fn find(a: &Arena, syms: &[Sym], name: &str) -> Option<u32> {
    let sym = syms.iter().find(|s| a.get(s.name) == name)?;
    Some(sym.addr)
}

pub fn resolve(src: &[(&str, u32)], name: &str) -> Option<u32> {
    let mut a = Arena::default();
    let syms = load(&mut a, src);
    find(&a, &syms, name)
}
