pub struct Entry {
    pub tag: String,
    pub sent: usize,
}

/// Takes over the frame and frees it.
pub fn send_frame(wire: &mut Vec<u8>, frame: String) -> usize {
    wire.extend_from_slice(frame.as_bytes());
    wire.push(b'\n');
    frame.len() + 1
}

/// Send "tag: text"; the entry is for the audit log.
pub fn forward(wire: &mut Vec<u8>, frame: String) -> Entry {
    let tag = frame.split(':').next().unwrap_or_default();
    let sent = send_frame(wire, frame.clone());
    Entry {
        tag: tag.to_owned(),
        sent,
    }
}
