use super::answer::Group;

#[repr(C)]
struct CGroup {
    pages: i32,
    events: i32,
}

unsafe extern "C" {
    fn replay(g: *mut CGroup, entry: *const u8, n: usize);
}

const PAGES: [i32; 3] = [100, 50, 0];

pub(super) fn run_c(input: &[u8]) -> Vec<(i32, i32)> {
    let mut g = PAGES.map(|pages| CGroup { pages, events: 0 });
    // SAFETY: three groups; pointer and length are of one slice
    unsafe { replay(g.as_mut_ptr(), input.as_ptr(), input.len()) }
    g.iter().map(|g| (g.pages, g.events)).collect()
}

fn entries(input: &[u8]) -> Vec<(usize, usize, i32)> {
    input.chunks_exact(3).map(|e| (e[0] as usize % 3, e[1] as usize % 3, i32::from(e[2] & 63))).collect()
}

pub(super) fn run_rust(input: &[u8]) -> Vec<(i32, i32)> {
    let mut g = PAGES.map(|pages| Group { pages, events: 0 });
    super::answer::replay(&mut g, &entries(input));
    g.iter().map(|g| (g.pages, g.events)).collect()
}

pub(super) fn valid(input: &[u8]) -> bool {
    input.len() % 3 == 0
}

pub(super) fn show(input: &[u8]) -> String {
    let words: Vec<_> = entries(input).iter().map(|(a, b, n)| format!("{a} {b} {n}")).collect();
    words.join("  ")
}

#[allow(dead_code)]
pub(super) fn parse(text: &str) -> Result<Vec<u8>, String> {
    let numbers: Result<Vec<u8>, _> = text.split_whitespace().map(str::parse).collect();
    match numbers {
        Ok(n) if n.len() % 3 == 0 && n.chunks_exact(3).all(|e| e[0] < 3 && e[1] < 3 && e[2] < 64) => Ok(n),
        _ => Err("expected from to pages, once or more: groups 0 to 2, pages 0 to 63".into()),
    }
}
