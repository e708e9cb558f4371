#[derive(Debug, PartialEq)]
pub enum Bad {
    CutShort,
    TooLong,
}

pub const TLV_END: u8 = 0;
pub const TLV_DRIFT: u8 = 1;

/// The sum of all drifts in a calibration block, in ppb.
pub fn calib_drift(mut block: &[u8]) -> Result<i64, Bad> {
    let mut drift = 0;
    while !block.is_empty() {
        let [tag, len, rest @ ..] = block else {
            return Err(Bad::CutShort);
        };
        let (tag, len) = (*tag, *len);
        if tag == TLV_END {
            break;
        }
        if len > 4 {
            return Err(Bad::TooLong);
        }
        let (value, rest) = rest.split_at_checked(len.into()).ok_or(Bad::CutShort)?;
        if tag == TLV_DRIFT {
            let v = value.iter().fold(0, |v, &b| (v << 8) | u32::from(b));
            drift += i64::from(v as i32); // signed on the wire, in four bytes
        }
        block = rest;
    }
    Ok(drift)
}
