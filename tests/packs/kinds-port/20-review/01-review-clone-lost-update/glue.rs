#[repr(C)]
struct CAcct {
    bal: i32,
    moves: i32,
}

unsafe extern "C" {
    fn run(t: *mut CAcct, moves: *const u8, n: usize);
}

pub(super) fn run_c(input: &[u8]) -> Vec<(i32, i32)> {
    let mut t = [100, 50, 0].map(|bal| CAcct { bal, moves: 0 });
    // SAFETY: three accounts; pointer and length are of one slice
    unsafe { run(t.as_mut_ptr(), input.as_ptr(), input.len()) }
    t.iter().map(|a| (a.bal, a.moves)).collect()
}

fn moves(input: &[u8]) -> Vec<(usize, usize, i32)> {
    input.chunks_exact(3).map(|m| (m[0] as usize % 3, m[1] as usize % 3, i32::from(m[2] & 63))).collect()
}

pub(super) fn run_rust(input: &[u8]) -> Vec<(i32, i32)> {
    super::answer::run(&moves(input)).iter().map(|a| (a.bal, a.moves)).collect()
}

pub(super) fn valid(input: &[u8]) -> bool {
    input.len() % 3 == 0
}

pub(super) fn show(input: &[u8]) -> String {
    let words: Vec<_> = moves(input).iter().map(|(a, b, n)| format!("{a} {b} {n}")).collect();
    words.join("  ")
}

#[allow(dead_code)]
pub(super) fn parse(text: &str) -> Result<Vec<u8>, String> {
    let numbers: Result<Vec<u8>, _> = text.split_whitespace().map(str::parse).collect();
    match numbers {
        Ok(n) if n.len() % 3 == 0 && n.chunks_exact(3).all(|m| m[0] < 3 && m[1] < 3 && m[2] < 64) => Ok(n),
        _ => Err("expected from to amount, once or more: accounts 0 to 2, amounts 0 to 63".into()),
    }
}
