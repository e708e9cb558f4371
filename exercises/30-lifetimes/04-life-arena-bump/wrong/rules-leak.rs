// Make this build: every symbol keeps a pointer into a growing arena.
// The names stay in the arena, and a Sym owns nothing.

/// All names of a symbol table, end to end in one buffer.
#[derive(Default)]
pub struct Arena {
    buf: String,
}

pub struct Sym {
    pub name: &'static str,
    pub addr: u32,
}

impl Arena {
    /// Appends a copy of `s` and says where it is.
    pub fn put(&mut self, s: &str) -> &str {
        let at = self.buf.len();
        self.buf.push_str(s);
        &self.buf[at..]
    }
}

pub fn load(a: &mut Arena, src: &[(&str, u32)]) -> Vec<Sym> {
    let mut syms = Vec::new();
    for &(name, addr) in src {
        let name = String::from(a.put(name)).leak();
        syms.push(Sym { name, addr });
    }
    syms
}

pub fn find(syms: &[Sym], name: &str) -> Option<u32> {
    let sym = syms.iter().find(|s| s.name == name)?;
    Some(sym.addr)
}

pub fn resolve(src: &[(&str, u32)], name: &str) -> Option<u32> {
    let mut a = Arena::default();
    let syms = load(&mut a, src);
    find(&syms, name)
}
