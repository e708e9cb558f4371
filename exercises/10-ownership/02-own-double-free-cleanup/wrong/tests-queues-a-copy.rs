// Make this build: a full queue must hand the text back.
pub const CAP: usize = 2;

pub struct Msg {
    pub body: String,
}

#[derive(Default)]
pub struct Queue {
    pub slot: Vec<Msg>,
}

impl Queue {
    /// Takes `m`, whatever it returns.
    fn enqueue(&mut self, m: Msg) -> Result<(), ()> {
        if self.slot.len() == CAP {
            return Err(());
        }
        self.slot.push(m);
        Ok(())
    }

    /// Gives `body` back in `Err` when the queue is full.
    pub fn send_text(&mut self, body: String) -> Result<(), String> {
        let m = Msg { body: body.clone() };
        if self.enqueue(m).is_err() {
            return Err(body);
        }
        Ok(())
    }
}
