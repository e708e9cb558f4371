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
    while let Some((&tag, rest)) = block.split_first() {
        if tag == TLV_END {
            break;
        }
        let (&len, rest) = rest.split_first().ok_or(Bad::CutShort)?;
        if len > 4 {
            return Err(Bad::TooLong);
        }
        let (value, rest) = rest.split_at_checked(len.into()).ok_or(Bad::CutShort)?;
        if tag == TLV_DRIFT {
            let v = value.iter().fold(0, |v, &b| (v << 8) | u32::from(b));
            drift += i64::from(v);
        }
        block = rest;
    }
    Ok(drift)
}
