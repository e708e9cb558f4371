#[derive(Debug, PartialEq)]
pub enum Bad {
    CutShort,
    TooLong,
}

pub const TLV_END: u8 = 0;
pub const TLV_DRIFT: u8 = 1;

/// The sum of all drifts in a calibration block, in ppb.
pub fn calib_drift(block: &[u8]) -> Result<i64, Bad> {
    let mut drift = 0;
    let mut p = 0;
    while block[p] != TLV_END {
        let (tag, len) = (block[p], block[p + 1] as usize);
        if len > 4 {
            return Err(Bad::TooLong);
        }
        let mut v = 0u32;
        for &b in &block[p + 2..p + 2 + len] {
            v = (v << 8) | u32::from(b);
        }
        if tag == TLV_DRIFT {
            drift += i64::from(v);
        }
        p += 2 + len;
    }
    Ok(drift)
}
