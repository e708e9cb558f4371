#[derive(Debug, PartialEq)]
pub struct Fault(u16);

impl Fault {
    pub fn new(code: u16) -> Fault {
        Fault(code)
    }
}

pub fn level(s: &str) -> Result<u8, Fault> {
    let text = s.trim();
    Ok(text.parse::<u8>()?)
}
