use std::cell::Cell;

const EINVAL: i32 = 22;

#[derive(Clone, Copy)]
pub struct LabelReq {
    pub len: u32,
    pub text: [u8; 32],
}

/// The caller's memory, which the caller may write to at any time: a Cell says that.
/// Nothing can be looked at in place; all of it can be copied out, once.
pub struct UserPtr<'a>(&'a Cell<LabelReq>);

impl UserPtr<'_> {
    pub fn read(self) -> LabelReq {
        self.0.get()
    }
}

#[derive(Default)]
pub struct Dev {
    pub open: u32,
    pub label: [u8; 16],
}

impl Dev {
    /// The ioctl: a label of up to 16 bytes.
    pub fn set_label(&mut self, user: UserPtr<'_>) -> Result<(), i32> {
        let req = user.read();
        let len = req.len as usize;
        if len > self.label.len() {
            return Err(-EINVAL);
        }
        self.label.fill(0);
        self.label[..len].copy_from_slice(&req.text[..len]);
        Ok(())
    }
}

fn main() {
    let mut text = [0; 32];
    text[..21].copy_from_slice(b"fan1 and what follows");
    let user = Cell::new(LabelReq { len: 4, text });
    let mut d = Dev::default();
    println!("{:?}", d.set_label(UserPtr(&user)));
}
