#[derive(Default)]
pub struct Readings {
    n: usize,
    max: Option<i32>,
}

impl Readings {
    /// Whether the reading is the highest so far.
    pub fn add(&mut self, value: i32) -> bool {
        self.n += 1;
        let highest = self.max.is_none_or(|m| value > m);
        if highest {
            self.max = Some(value);
        }
        highest
    }
}

fn main() {
    println!("{}", Readings::default().add(-3));
}
