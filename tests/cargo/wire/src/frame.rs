pub struct Frame {
    pub bytes: Vec<u8>,
}

pub fn checksum(frame: Frame) -> u32 {
    frame.bytes.iter().map(|b| u32::from(*b)).sum()
}

pub fn describe(frame: Frame) -> String {
    let sum = checksum(frame);
    format!("{} bytes, {sum:08x}", frame.bytes.len()) // E0382
}

pub fn header(frame: &Frame) -> &str {
    let text = format!("len {}", frame.bytes.len());
    text.as_str() // E0515
}

pub fn pad(frame: &Frame) {
    frame.bytes.push(0); // E0596
}
