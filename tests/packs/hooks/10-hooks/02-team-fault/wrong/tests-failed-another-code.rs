#[derive(Debug, PartialEq)]
pub struct Fault(u16);

impl Fault {
    pub fn new(code: u16) -> Fault {
        Fault(code)
    }
}

/// A level is a number up to 255; anything else is fault 17.
pub fn level(s: &str) -> Result<u8, Fault> {
    let n: u8 = s.trim().parse().map_err(|_| Fault::new(71))?;
    Ok(n)
}
