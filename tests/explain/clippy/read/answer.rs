use std::io::Read;
fn load(f: &mut std::fs::File) -> std::io::Result<[u8; 64]> {
    let mut buf = [0; 64];
    f.read(&mut buf)?;
    Ok(buf)
}
fn main() {
    std::fs::File::open("x").map(|mut f| load(&mut f).is_ok()).ok();
}
