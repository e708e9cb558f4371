/// The text with ETX and the byte that makes the XOR 0.
fn framed(text: &str) -> Vec<u8> {
    let mut frame = text.as_bytes().to_vec();
    frame.push(ETX);
    let lrc: u8 = frame.iter().fold(0, |lrc, byte| lrc ^ byte);
    frame.push(lrc);
    frame
}

#[test]
fn a_sound_frame_is_ok() {
    let ok: bool = frame_ok(&framed("ON"));
    assert!(ok);
    assert!(frame_ok(&framed("")));
    assert!(frame_ok(&framed("a much longer text")));
}

#[test]
fn one_bit_wrong_is_damaged() {
    for i in 0..4 {
        let mut frame = framed("ON");
        frame[i] ^= 0x10;
        let ok: bool = frame_ok(&frame);
        assert!(!ok, "byte {i} was changed");
    }
}

#[test]
fn without_etx_it_is_damaged() {
    let ok: bool = frame_ok(b"ON\x01");
    assert!(!ok);
    assert!(!frame_ok(&[ETX, b'O', ETX ^ b'O']));
}

#[test]
fn too_short_is_damaged() {
    let ok: bool = frame_ok(&[]);
    assert!(!ok);
    assert!(!frame_ok(&[0]));
}
