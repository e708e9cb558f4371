// Runs the C original and the Rust on the same inputs, in one process, and says on the
// channel of guard.c where they differ: the smallest input found, made smaller.
//
// The exercise's glue says what one call is:
//
//     fn run_c(input: &[u8]) -> T        T: PartialEq + Debug
//     fn run_rust(input: &[u8]) -> T     the answer is `super::answer`
//     fn valid(input: &[u8]) -> bool     whether C's behaviour is defined for it
//     fn show(input: &[u8]) -> String    the input in the exercise's own words
//     fn parse(text: &str) -> Result<Vec<u8>, String>    back again; "review" only
#[allow(unused_imports)]
use super::answer;

#[path = "glue.rs"]
mod glue;

use std::cell::RefCell;
use std::fmt::Debug;
use std::panic::{catch_unwind, AssertUnwindSafe};
#[allow(unused_imports)]
use std::time::{Duration, Instant};

unsafe extern "C" {
    fn ferry_at(side: i32, input: *const u8, len: usize);
    fn ferry_say(text: *const u8, len: usize);
    fn ferry_end();
}

const FERRY: i32 = 0;
const C: i32 = b'C' as i32;
const RUST: i32 = b'R' as i32;
#[allow(dead_code)]
const SHRINKING: i32 = b'S' as i32;
const SAID_MAX: usize = 300;

thread_local! {
    static PANIC_AT: RefCell<String> = const { RefCell::new(String::new()) };
}

fn at(side: i32, input: &[u8]) {
    // SAFETY: guard.c reads the input while the call that follows lasts
    unsafe { ferry_at(side, input.as_ptr(), input.len()) }
}

fn say(key: &str, text: &str) {
    let mut line = format!("{key} ");
    line.extend(text.chars().take(SAID_MAX).map(|c| if c.is_control() { ' ' } else { c }));
    // SAFETY: the text lives until the call is over
    unsafe { ferry_say(line.as_ptr(), line.len()) }
}

#[derive(PartialEq)]
enum Got<T> {
    Value(T),
    Panic(String),
}

impl<T: Debug> Got<T> {
    fn text(&self) -> String {
        match self {
            Got::Value(v) => format!("{v:?}"),
            Got::Panic(p) => format!("a panic: {p}"),
        }
    }
}

fn call<T>(f: &impl Fn(&[u8]) -> T, input: &[u8]) -> Got<T> {
    match catch_unwind(AssertUnwindSafe(|| f(input))) {
        Ok(v) => Got::Value(v),
        Err(p) => {
            let text = p
                .downcast_ref::<String>()
                .map(String::as_str)
                .or(p.downcast_ref::<&str>().copied())
                .unwrap_or("of no text");
            Got::Panic(format!("{text}{}", PANIC_AT.with(|l| l.borrow().clone())))
        }
    }
}

fn note_panics() {
    std::panic::set_hook(Box::new(|info| {
        let line = info.location().map_or(String::new(), |l| match l.file() {
            "answer.rs" => format!(", line {}", l.line()),
            file => format!(", {file} line {}", l.line()),
        });
        PANIC_AT.with(|l| *l.borrow_mut() = line);
    }));
}

fn say_case(input: &[u8]) {
    at(C, input);
    let c = call(&glue::run_c, input);
    at(RUST, input);
    let rust = call(&glue::run_rust, input);
    at(FERRY, &[]);
    let hex: Vec<String> = input.iter().map(|b| format!("{b:02x}")).collect();
    say("case", &hex.join(" "));
    say("words", &glue::show(input));
    say("c", &c.text());
    say("rust", &rust.text());
}

fn differs(side: i32, input: &[u8]) -> bool {
    at(if side == FERRY { C } else { side }, input);
    let c = call(&glue::run_c, input);
    at(if side == FERRY { RUST } else { side }, input);
    let rust = call(&glue::run_rust, input);
    at(FERRY, &[]);
    c != rust
}

#[cfg(not(given))]
mod many {
    use super::*;

    const STRETCHES: usize = 16;
    const TRIES: usize = 20_000;
    const SHRINK_FOR: Duration = Duration::from_millis(150);

    // The file "cases": four bytes of length, low one first, then the input.
    fn split(mut bytes: &[u8]) -> Vec<&[u8]> {
        let mut cases = Vec::new();
        while let Some((head, rest)) = bytes.split_first_chunk::<4>() {
            let len = u32::from_le_bytes(*head) as usize;
            let Some((case, rest)) = rest.split_at_checked(len) else { break };
            cases.push(case);
            bytes = rest;
        }
        cases
    }

    struct Shrink {
        best: Vec<u8>,
        tries: usize,
        end: Instant,
    }

    impl Shrink {
        fn over(&self) -> bool {
            self.tries >= TRIES || Instant::now() > self.end
        }

        fn accepts(&mut self, input: Vec<u8>) -> bool {
            if self.over() {
                return false;
            }
            self.tries += 1;
            if !glue::valid(&input) || !differs(SHRINKING, &input) {
                return false;
            }
            self.best = input;
            true
        }

        // Leaves out stretches, long ones first.
        fn shorten(&mut self) -> bool {
            let mut shorter = false;
            let mut n = self.best.len();
            while n > 0 {
                let mut from = 0;
                while from + n <= self.best.len() {
                    let mut input = self.best.clone();
                    input.drain(from..from + n);
                    if self.accepts(input) {
                        shorter = true;
                    } else {
                        from += 1;
                    }
                }
                n = if n > 8 { n / 2 } else { n - 1 };
            }
            shorter
        }

        // Makes each byte as small as it can be.
        fn lower(&mut self) -> bool {
            let mut lower = false;
            for i in 0..self.best.len() {
                let was = self.best[i];
                for to in (0..was).take_while(|&b| b < 4).chain([was / 2, was - was.min(1)]) {
                    let mut input = self.best.clone();
                    if to < input[i] {
                        input[i] = to;
                        lower |= self.accepts(input);
                    }
                }
                lower |= self.halve(i);
            }
            lower
        }

        // The smallest value of byte i, if the larger ones all differ too.
        fn halve(&mut self, i: usize) -> bool {
            let (mut low, was) = (0, self.best[i]);
            while low < self.best[i] {
                let mut input = self.best.clone();
                let middle = low + (self.best[i] - low) / 2;
                input[i] = middle;
                if !self.accepts(input) {
                    low = middle + 1;
                }
            }
            self.best[i] < was
        }
    }

    // Calls with each input. The time of one call in tenths of a nanosecond: the median of
    // some stretches, as the machine is seldom quiet; 0 if one of them was a panic.
    fn timed<T>(side: i32, cases: &[&[u8]], f: impl Fn(&[u8]) -> T) -> (Vec<Got<T>>, u128) {
        let mut got = Vec::with_capacity(cases.len());
        let mut times = Vec::new();
        for part in cases.chunks(cases.len().div_ceil(STRETCHES).max(1)) {
            let start = Instant::now();
            for &input in part {
                at(side, input);
                got.push(call(&f, input));
            }
            times.push(start.elapsed().as_nanos() * 10 / part.len() as u128);
        }
        times.sort();
        let panics = got.iter().any(|g| matches!(g, Got::Panic(_)));
        let median = times.get(times.len() / 2).map_or(0, |&t| t);
        (got, if panics { 0 } else { median })
    }

    // The times are without what the harness itself takes.
    pub(super) fn main() {
        let bytes = std::fs::read("cases").unwrap_or_default();
        let cases = split(&bytes);
        let (_, own) = timed(C, &cases, <[u8]>::len);
        let (c, c_time) = timed(C, &cases, glue::run_c);
        let (rust, rust_time) = timed(RUST, &cases, glue::run_rust);
        let (c_time, rust_time) = (c_time.saturating_sub(own), rust_time.saturating_sub(own));
        at(FERRY, &[]);
        let differing = || (0..cases.len()).filter(|&i| c[i] != rust[i]).map(|i| cases[i]);
        say("ran", &format!("{} {} {c_time} {rust_time}", cases.len(), differing().count()));
        if let Some(first) = differing().min_by_key(|x| (x.len(), *x)) {
            say_case(first);
            let end = Instant::now() + SHRINK_FOR;
            let mut s = Shrink { best: first.to_vec(), tries: 0, end };
            while (s.shorten() | s.lower()) && !s.over() {}
            if s.best != first && differs(SHRINKING, &s.best) {
                say_case(&s.best);
            }
        }
    }
}

#[cfg(given)]
mod many {
    use super::*;

    // The one input that the learner has named.
    pub(super) fn main() {
        let text = std::fs::read_to_string("input").unwrap_or_default();
        match glue::parse(text.trim()) {
            Err(why) => say("refused", &why),
            Ok(input) if !glue::valid(&input) => say("invalid", &glue::show(&input)),
            Ok(input) => {
                say("ran", &format!("1 {} 0 0", i32::from(differs(FERRY, &input))));
                say_case(&input);
            }
        }
    }
}

pub(super) fn main() {
    note_panics();
    many::main();
    // SAFETY: it has no contract
    unsafe { ferry_end() }
}
