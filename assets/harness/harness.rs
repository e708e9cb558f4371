// What drive.c must know of the exercise and its types: one call of each side, whether
// two results are the same, and how they are shown.
//
// The exercise's glue says what one call is:
//
//     fn run_c(input: &[u8]) -> T        T: PartialEq + Debug
//     fn run_rust(input: &[u8]) -> T     the answer is `super::answer`
//     fn valid(input: &[u8]) -> bool     whether C's behaviour is defined for it; asked of
//                                        what is named and of smaller inputs, not of gen.lua's
//     fn show(input: &[u8]) -> String    the input in the exercise's own words
//     fn parse(text: &str) -> Result<Vec<u8>, String>    back again; "review" only
//
// Written with few generic parts: compiling it is what a check waits for.
#[allow(unused_imports)]
use super::answer;

#[path = "glue.rs"]
mod glue;

use std::cell::RefCell;
use std::ffi::c_void;
use std::fmt::Debug;
use std::panic::{catch_unwind, AssertUnwindSafe};

#[repr(C)]
struct Sides {
    call: unsafe extern "C" fn(*mut c_void, i32, usize, *const u8, usize) -> i32,
    differ: unsafe extern "C" fn(*mut c_void, usize) -> i32,
    valid: unsafe extern "C" fn(*const u8, usize) -> i32,
    say: unsafe extern "C" fn(*mut c_void, usize, *const u8, usize),
    ctx: *mut c_void,
}

#[allow(dead_code)]
unsafe extern "C" {
    fn ferry_say(text: *const u8, len: usize);
    fn ferry_end();
    fn ferry_compare(sides: *const Sides);
    fn ferry_read(name: *const std::ffi::c_char, out: *mut *const u8) -> usize;
    fn ferry_try(sides: *const Sides, input: *const u8, len: usize);
}

const SAID_MAX: usize = 300;

thread_local! {
    static PANIC: RefCell<String> = const { RefCell::new(String::new()) };
}

enum Got<T> {
    Nothing,
    Value(T),
    Panic(String),
}

struct Results<T> {
    run_c: fn(&[u8]) -> T,
    run_rust: fn(&[u8]) -> T,
    c: Vec<Got<T>>,
    rust: Vec<Got<T>>,
}

fn bytes<'a>(ptr: *const u8, len: usize) -> &'a [u8] {
    // SAFETY: drive.c hands over its inputs, which are never empty pointers
    unsafe { std::slice::from_raw_parts(ptr, len) }
}

fn results<'a, T>(ctx: *mut c_void) -> &'a mut Results<T> {
    // SAFETY: what `sides` has put there; drive.c is in one call at a time
    unsafe { &mut *ctx.cast() }
}

fn say(key: &str, text: &str) {
    let mut line = String::from(key);
    for c in text.chars() {
        if line.len() > SAID_MAX {
            break;
        }
        line.push(if c.is_control() { ' ' } else { c });
    }
    // SAFETY: the text lives until the call is over
    unsafe { ferry_say(line.as_ptr(), line.len()) }
}

unsafe extern "C" fn call<T>(ctx: *mut c_void, side: i32, i: usize, ptr: *const u8, len: usize) -> i32 {
    let r = results::<T>(ctx);
    let (run, list) = match side as u8 {
        b'C' => (Some(r.run_c), &mut r.c),
        b'R' => (Some(r.run_rust), &mut r.rust),
        _ => (None, &mut r.c),
    };
    let got = match catch_unwind(AssertUnwindSafe(|| run.map(|run| run(bytes(ptr, len))))) {
        Ok(Some(v)) => Got::Value(v),
        Ok(None) => Got::Nothing,
        Err(_) => Got::Panic(PANIC.take()),
    };
    let panicked = matches!(got, Got::Panic(_));
    if i < list.len() {
        list[i] = got;
    } else {
        r.c.push(Got::Nothing);
        r.rust.push(Got::Nothing);
        let list = if side as u8 == b'R' { &mut r.rust } else { &mut r.c };
        list[i] = got;
    }
    i32::from(panicked)
}

unsafe extern "C" fn differ<T: PartialEq>(ctx: *mut c_void, i: usize) -> i32 {
    let r = results::<T>(ctx);
    let same = match (&r.c[i], &r.rust[i]) {
        (Got::Value(a), Got::Value(b)) => a == b,
        _ => false,
    };
    i32::from(!same)
}

unsafe extern "C" fn valid(ptr: *const u8, len: usize) -> i32 {
    i32::from(glue::valid(bytes(ptr, len)))
}

fn text<T: Debug>(got: &Got<T>) -> String {
    match got {
        Got::Value(v) => format!("{v:?}"),
        Got::Panic(p) if p.is_empty() => String::from("a panic"),
        Got::Panic(p) => p.clone(),
        Got::Nothing => String::new(),
    }
}

unsafe extern "C" fn say_case<T: Debug>(ctx: *mut c_void, i: usize, ptr: *const u8, len: usize) {
    let r = results::<T>(ctx);
    say("words ", &glue::show(bytes(ptr, len)));
    say("c ", &text(&r.c[i]));
    say("rust ", &text(&r.rust[i]));
}

// A panic is a result: its words and its line.
fn note_panics() {
    std::panic::set_hook(Box::new(|info| {
        let text = match info.payload().downcast_ref::<String>() {
            Some(s) => s.as_str(),
            None => info.payload().downcast_ref::<&str>().copied().unwrap_or("of no text"),
        };
        let (file, line) = info.location().map_or(("", 0), |l| (l.file(), l.line()));
        let file = if file == "answer.rs" { "" } else { file };
        let space = if file.is_empty() { "" } else { " " };
        let said = format!("a panic: {text}, {file}{space}line {line}");
        PANIC.set(said);
    }));
}

fn run<T: PartialEq + Debug>(run_c: fn(&[u8]) -> T, run_rust: fn(&[u8]) -> T) {
    let mut r = Results { run_c, run_rust, c: Vec::new(), rust: Vec::new() };
    let sides = Sides {
        call: call::<T>,
        differ: differ::<T>,
        valid,
        say: say_case::<T>,
        ctx: (&raw mut r).cast(),
    };
    note_panics();
    start(&sides);
    // SAFETY: it has no contract
    unsafe { ferry_end() }
}

#[cfg(not(given))]
fn start(sides: &Sides) {
    // SAFETY: the results outlive the call
    unsafe { ferry_compare(sides) }
}

// The one input that the learner has named.
#[cfg(given)]
fn start(sides: &Sides) {
    let mut ptr = std::ptr::null();
    // SAFETY: a string of C; what was read stays
    let len = unsafe { ferry_read(c"input".as_ptr(), &mut ptr) };
    match glue::parse(std::str::from_utf8(bytes(ptr, len)).unwrap_or("").trim()) {
        Err(why) => say("refused ", &why),
        Ok(input) if !glue::valid(&input) => say("invalid ", &glue::show(&input)),
        // SAFETY: as above
        Ok(input) => unsafe { ferry_try(sides, input.as_ptr(), input.len()) },
    }
}

pub(super) fn main() {
    run(glue::run_c, glue::run_rust);
}
