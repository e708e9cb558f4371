// Make this build: `line` is read after the block has ended.

pub struct Line {
    pub baud: u32,
    pub bits: u32,
}

static DEFAULTS: Line = Line {
    baud: 9600,
    bits: 8,
};

/// "19200,7"
pub fn parse(s: &str) -> Option<Line> {
    let (baud, bits) = s.split_once(',')?;
    let (baud, bits) = (baud.parse().ok()?, bits.parse().ok()?);
    (baud > 0 && bits <= 8).then_some(Line { baud, bits })
}

/// One start bit, the data bits, one stop bit.
pub fn char_us(arg: Option<&str>) -> u32 {
    let mut line = &DEFAULTS;

    if let Some(parsed) = arg.and_then(parse) {
        line = &parsed;
    }
    (line.bits + 2) * 1_000_000 / line.baud
}
