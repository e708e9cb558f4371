#[test]
fn a_response_has_no_byte_that_the_payload_had_not() {
    for size in 0..48usize {
        for len in (0..64u16).chain([255, 256, 0x7fff, 0x8000, u16::MAX]) {
            let mut rec = vec![0xee; size];
            for (slot, byte) in rec.iter_mut().zip([REQUEST, (len >> 8) as u8, len as u8]) {
                *slot = byte;
            }
            let fits = size >= HDR + usize::from(len) + PAD;
            let out: Option<Vec<u8>> = respond(&rec);

            assert_eq!(out.is_some(), fits, "{size} bytes, length {len}");
            if let Some(out) = out {
                assert_eq!(out.len(), HDR + usize::from(len) + PAD);
                assert!(out[HDR + usize::from(len)..].iter().all(|&b| b == 0));
            }
        }
    }
}
