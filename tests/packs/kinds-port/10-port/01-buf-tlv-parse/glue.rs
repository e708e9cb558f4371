unsafe extern "C" {
    fn tlv_sum(p: *const u8, n: usize) -> i64;
}

pub(super) fn run_c(input: &[u8]) -> i64 {
    // SAFETY: pointer and length are of one slice
    unsafe { tlv_sum(input.as_ptr(), input.len()) }
}

pub(super) fn run_rust(input: &[u8]) -> i64 {
    super::answer::tlv_sum(input)
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
    words.join("; ")
}
