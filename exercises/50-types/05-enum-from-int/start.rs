// Make this build: a byte that is no operation comes back as Err(byte).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Op {
    Read,
    Write,
    Flush,
    Trim,
}

#[derive(Debug, PartialEq, Eq)]
pub struct Request {
    pub op: Op,
    pub sector: u32,
}

impl TryFrom<u8> for Op {
    type Error = u8;

    fn try_from(byte: u8) -> Result<Op, u8> {
        Ok(byte as Op)
    }
}

/// A request as it comes over the wire: operation, sector.
pub fn parse(frame: &[u8; 5]) -> Result<Request, u8> {
    let [op, sector @ ..] = *frame;

    Ok(Request {
        op: Op::try_from(op)?,
        sector: u32::from_be_bytes(sector),
    })
}
