unsafe extern "C" {
    fn predict(dst: *mut u8, a: *const u8, b: *const u8, diff: *const i8, n: usize);
}

/// Three bytes of the input are a pixel: of the one row, of the other, the difference.
fn rows(input: &[u8]) -> (Vec<u8>, Vec<u8>, Vec<i8>) {
    let at = |k: usize| move |p: &[u8]| p[k];
    let row = |k: usize| input.chunks_exact(3).map(at(k));
    (row(0).collect(), row(1).collect(), row(2).map(|d| d as i8).collect())
}

pub(super) fn run_c(input: &[u8]) -> Vec<u8> {
    let (a, b, diff) = rows(input);
    let mut dst = vec![0; a.len()];
    // SAFETY: all four rows have that length
    unsafe { predict(dst.as_mut_ptr(), a.as_ptr(), b.as_ptr(), diff.as_ptr(), dst.len()) }
    dst
}

pub(super) fn run_rust(input: &[u8]) -> Vec<u8> {
    let (a, b, diff) = rows(input);
    super::answer::predict(&a, &b, &diff)
}

pub(super) fn valid(input: &[u8]) -> bool {
    input.len() % 3 == 0
}

pub(super) fn show(input: &[u8]) -> String {
    let words: Vec<_> = input.chunks_exact(3).map(|p| format!("{} {} {}", p[0], p[1], p[2] as i8)).collect();
    words.join("  ")
}

#[allow(dead_code)]
pub(super) fn parse(text: &str) -> Result<Vec<u8>, String> {
    let words: Vec<_> = text.split_whitespace().collect();
    let pixel = |p: &[&str]| Some([p[0].parse().ok()?, p[1].parse().ok()?, p[2].parse::<i8>().ok()? as u8]);
    let pixels: Option<Vec<[u8; 3]>> = words.chunks_exact(3).map(pixel).collect();
    match pixels {
        Some(pixels) if words.len() % 3 == 0 => Ok(pixels.concat()),
        _ => Err("expected a pixel or more: two numbers from 0 to 255 and one from -128 to 127 each".into()),
    }
}
