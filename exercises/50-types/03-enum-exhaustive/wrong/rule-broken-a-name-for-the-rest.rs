#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Off,
    Precharge,
    Fast,
    Topup,
    Fault, // new: the cell is too hot, or shorted
}

pub struct Charger {
    pub state: State,
    pub limit_ma: u32, // what the regulator lets through
}

impl Charger {
    /// Enters the state; the regulator follows.
    pub fn enter(&mut self, s: State) {
        self.limit_ma = match s {
            State::Off => 0,
            State::Precharge => 100,
            State::Fast => 2000,
            State::Topup => 250,
            _other => 0,
        };
        self.state = s;
    }
}
