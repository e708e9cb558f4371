// Make this build: every sink must be able to flush.

pub trait Sink {
    fn write(&mut self, line: &str);

    /// How many lines went out.
    fn flush(&mut self) -> usize;
}

#[derive(Default)]
pub struct Spool {
    pending: Vec<String>,
}

impl Sink for Spool {
    fn write(&mut self, line: &str) {
        self.pending.push(line.to_owned());
    }

    fn flush(&mut self) -> usize {
        for line in &self.pending {
            eprintln!("spool: {line}");
        }
        let n = self.pending.len();
        self.pending.clear();
        n
    }
}

#[derive(Default)]
pub struct Console {
    pub n: usize,
}

impl Sink for Console {
    fn write(&mut self, line: &str) {
        self.n += 1;
        eprintln!("console: {line}");
    }

    fn flush(&self) -> usize {
        0
    }
}

/// Before a shutdown.
pub fn flush_all(sinks: &mut [Box<dyn Sink>]) -> usize {
    let mut lines = 0;
    for sink in sinks {
        lines += sink.flush();
    }
    lines
}
