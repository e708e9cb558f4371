use super::answer::Bad;

unsafe extern "C" {
    fn calib_drift(p: *const u8, n: usize, drift: *mut i64) -> i32;
}

pub(super) fn run_c(input: &[u8]) -> Result<i64, Bad> {
    let mut drift = 0;
    // SAFETY: pointer and length are of one slice; drift is a number of ours
    match unsafe { calib_drift(input.as_ptr(), input.len(), &mut drift) } {
        0 => Ok(drift),
        -1 => Err(Bad::CutShort),
        _ => Err(Bad::TooLong),
    }
}

pub(super) fn run_rust(input: &[u8]) -> Result<i64, Bad> {
    super::answer::calib_drift(input)
}

pub(super) fn valid(_: &[u8]) -> bool {
    true
}

pub(super) fn show(mut b: &[u8]) -> String {
    let mut words = Vec::new();
    while let [tag, rest @ ..] = b {
        let (len, value) = match rest {
            [len, value @ ..] => (Some(*len), value),
            [] => (None, rest),
        };
        let n = usize::from(len.unwrap_or(0)).min(value.len());
        let len = len.map_or("none".into(), |l| l.to_string());
        words.push(format!("tag {tag} len {len} value {:02x?}", &value[..n]));
        b = &value[n..];
    }
    match words.is_empty() {
        true => "an empty block".into(),
        false => words.join("; "),
    }
}
