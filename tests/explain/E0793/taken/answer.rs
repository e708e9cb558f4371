#[repr(C, packed)]
pub struct Hdr {
    pub tag: u8,
    pub len: u32,
}

fn swap(len: &mut u32) {
    *len = len.swap_bytes();
}

pub fn to_host(h: &mut Hdr) {
    swap(&mut h.len);
}
