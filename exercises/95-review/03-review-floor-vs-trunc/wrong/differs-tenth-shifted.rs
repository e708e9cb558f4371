// Behind the next colon, write a register, such as 384 for 1.5 degrees, for which C returns
// another reading.
// INPUT: -384

#[derive(Clone, Copy)]
pub struct Reading {
    /// For the display: -1 and -5 for -1.5.
    pub whole: i32,
    pub tenth: i32,
    /// In the table of corrections, a row a degree, from -128 on.
    pub row: i32,
}

/// The register of a sensor: degrees, with 1/256 of a degree as the last bit.
pub fn convert(reg: i16) -> Reading {
    let reg = i32::from(reg);
    Reading {
        whole: reg / 256,
        tenth: (reg % 256 * 10) >> 8,
        row: (reg >> 8) + 128,
    }
}
