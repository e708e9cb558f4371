#!/usr/bin/env bash
# explain --prove for threads, numbers, indexes, null, alignment, destructors, temporaries: one
# program for each kind of twin, and the tool's words in the reader's lines.
. "$(dirname "$0")/../lib.sh"
cd "$tmp" || exit 1

# proves NAME EDITION TEXT…: the first note of the program on stdin has a twin, the report came and
# says each TEXT. A name may end in :MINOR, the oldest rustc that says it so.
proves() {
	local name=${1%:*} edition=$2 text
	[[ $1 != *:* ]] || since "${1#*:}" || return 0
	shift 2
	cat >"$name.rs"
	run explain --edition "$edition" --prove --json "$name.rs"
	text=$(json 'v.notes[1].proof.text')
	[ "$(json 'v.notes[1].class .. tostring(v.notes[1].proof.came)')" = Atrue ] && ok "$name: it came" || not_ok "$name: it came" "$text"
	for words; do
		grep -qF -- "$words" <<<"$text" && ok "$name: $words" || not_ok "$name: $words" "$text"
	done
}

proves rc 2021 "TSan: data-race" "at your line 6; the other thread" <<'RS'
use std::rc::Rc;
use std::thread;
fn main() {
    let config = Rc::new(5);
    let theirs = Rc::clone(&config);
    let t = thread::spawn(move || println!("{theirs}"));
    println!("{}", Rc::clone(&config));
    t.join().unwrap();
}
RS
run explain --edition 2021 --json rc.rs
json 'v.notes[1].in_c' | grep -qF '`theirs`' && ok "rc: the captured variable is named" || not_ok "rc: the captured variable is named" "$out"
json 'v.notes[1].twin.source' | grep -qF 'theirs = calloc(1, sizeof *theirs);  //@rs 5 DECL' && ok "rc: and declared on its line" || not_ok "rc: and declared on its line" "$out"
proves cell 2021 "TSan: data-race" "at your line 5; the other thread" <<'RS'
use std::cell::Cell;
fn main() {
    let hits = Cell::new(0);
    std::thread::scope(|s| {
        s.spawn(|| hits.set(hits.get() + 1));
        hits.set(hits.get() + 1);
    });
}
RS
proves guard 2021 "TSan: unlock-of-unlocked: the access at your line 7." <<'RS'
use std::sync::Mutex;
use std::thread;
fn main() {
    let total = Mutex::new(0);
    let mut held = total.lock().unwrap();
    thread::scope(|s| {
        s.spawn(move || *held += 1);
    });
}
RS
proves static-cell 2021 "TSan: data-race" "at your line 3; the other thread" <<'RS'
use std::cell::Cell;
use std::thread;
static HITS: Cell<u32> = Cell::new(0);
fn main() {
    thread::spawn(|| HITS.set(1)).join().unwrap();
    println!("{}", HITS.get());
}
RS
proves static-mut 2021 "TSan: data-race" "at your line 3; the other thread" <<'RS'
static mut HITS: u32 = 0;
fn hit() {
    HITS += 1;
}
fn main() {
    std::thread::spawn(hit).join().unwrap();
}
RS
proves static-ref 2024 "TSan: data-race" "at your line 4; the other thread" <<'RS'
static mut LOG: Vec<u32> = Vec::new();
fn add() {
    unsafe {
        LOG.push(1);
    }
}
fn main() {
    std::thread::spawn(add).join().unwrap();
}
RS
proves released 2021 "TSan: data-race" "at your line 4; the other thread" <<'RS'
use std::sync::Mutex;
static TOTAL: Mutex<u32> = Mutex::new(0);
fn main() {
    let _ = TOTAL.lock().unwrap();
    println!("alone here?");
}
RS
proves overflow 2021 "UBSan: signed integer overflow: 2147483647 + 1" "at your line 3." <<'RS'
fn main() {
    let top = i32::MAX;
    let next = top + 1;
    println!("{next}");
}
RS
proves negate 2021 "UBSan: " "cannot be represented in type 'long long int'" "at your line 3." <<'RS'
fn main() {
    let least = i64::MIN;
    let most = -least;
    println!("{most}");
}
RS
proves shift 2021 "UBSan: shift exponent 32 is too large" "at your line 3." <<'RS'
fn main() {
    let bit = 32;
    let flag = 1u32 << bit;
    println!("{flag}");
}
RS
proves divide 2021 "UBSan: division by zero" "at your line 3." <<'RS'
fn main() {
    let parts = 0;
    let each = 100 / parts;
    println!("{each}");
}
RS
proves least 2021 "UBSan: division of -2147483648 by -1" "at your line 3." <<'RS'
fn main() {
    let n = i32::MIN;
    println!("{}", n / -1);
}
RS
proves index 2021 "UBSan: index 3 out of bounds for type 'int [3]'" "at your line 4." <<'RS'
fn main() {
    let primes = [2, 3, 5];
    let i = 3;
    println!("{}", primes[i]);
}
RS
proves negative 2021 "ASan: heap-buffer-overflow: read of 4 bytes at your line 4." <<'RS'
fn main() {
    let primes = vec![2, 3, 5];
    let i: i32 = -1;
    println!("{}", primes[i]);
}
RS
proves countdown 2021 "UBSan: index 4294967295 out of bounds" "at your line 4." <<'RS'
fn main() {
    let primes = [2, 3, 5];
    let mut i: usize = 2;
    while i >= 0 {
        println!("{}", primes[i]);
        i -= 1;
    }
}
RS
proves null 2021 "UBSan: load of null pointer" "at your line 2." <<'RS'
fn main() {
    let n = unsafe { *std::ptr::null::<i32>() };
    println!("{n}");
}
RS
proves not-found 2021 "UBSan: load of null pointer" "at your line 5." <<'RS'
fn find(v: &[i32], key: i32) -> Option<&i32> {
    v.iter().find(|x| **x == key)
}
fn main() {
    let p: &i32 = find(&[1, 2], 9);
    println!("{p}");
}
RS
proves method:95 2021 "UBSan: load of null pointer" "at your line 3." <<'RS'
fn main() {
    let names: Vec<&str> = Vec::new();
    println!("{}", names.first().to_uppercase());
}
RS
proves misaligned:95 2021 "UBSan: load of misaligned address" "at your line 2." <<'RS'
fn length(header: &[u8; 8]) -> u32 {
    let p = header as *const u32;
    unsafe { *p }
}
fn main() {
    println!("{}", length(&[0; 8]));
}
RS
proves copied 2021 "ASan: double-free: the second free at your line 4; freed at your line 4." <<'RS'
#[derive(Clone, Copy)]
struct Packet {
    id: u32,
    data: Vec<u8>,
}
fn main() {
    let p = Packet { id: 1, data: vec![0; 4] };
    println!("{} {}", p.id, p.data.len());
}
RS
proves destructor:95 2021 "ASan: double-free: the second free at your line 4;" <<'RS'
#[derive(Clone, Copy)]
struct Fd(i32);
impl Drop for Fd {
    fn drop(&mut self) {}
}
fn main() {
    println!("{}", Fd(3).0);
}
RS
proves by-hand 2021 "ASan: double-free: the second free at your line 8; freed at your line 7." <<'RS'
struct Conn(i32);
impl Drop for Conn {
    fn drop(&mut self) {}
}
fn main() {
    let mut conn = Conn(3);
    conn.drop();
}
RS
proves temporary:95 2021 "ASan: heap-use-after-free: read of 2 bytes at your line 5; freed at your line 3;" <<'RS'
use std::ffi::CString;
fn main() {
    let name = CString::new("x").unwrap().as_ptr();
    println!("ready");
    println!("{:?}", name);
}
RS
proves local:95 2021 "ASan: stack-use-after-return: read of 4 bytes at your line 3;" "\`count\` declared at your line 2" <<'RS'
fn make() -> *const i32 {
    let count = 5;
    &raw const count
}
fn main() {
    println!("{}", make().is_null());
}
RS
proves uninitialised 2021 "valgrind: Conditional jump or move depends on uninitialised value(s): the use at your line 4." <<'RS'
use std::mem::MaybeUninit;
fn main() {
    let count: u32 = unsafe { MaybeUninit::uninit().assume_init() };
    if count > 3 {
        println!("many");
    }
}
RS
proves bool:95 2021 "UBSan: load of value 3, which is not a valid value for type '_Bool'" "at your line 1." <<'RS'
const FLAG: bool = unsafe { std::mem::transmute(3u8) };
fn main() {
    println!("{}", FLAG);
}
RS
proves unterminated 2021 "ASan: stack-buffer-overflow" "at your line 2." <<'RS'
extern "C" {
    fn puts(s: &str) -> i32;
}
fn main() {
    unsafe { puts("hello") };
}
RS
proves recursion 2021 "ASan: stack-overflow" "at your line 2." <<'RS'
fn depth(n: u32) -> u32 {
    n + depth(n - 1)
}
fn main() {
    println!("{}", depth(3));
}
RS

# what hangs on the reader's whole file
cat >hidden.rs <<'RS'
fn main() {
    let count = 0;
    for i in 0..3 {
        let count = count + i;
    }
    println!("{count}");
}
RS
run explain --json hidden.rs
[ "$(json 'v.notes[1].rule .. #v.notes[1].fixes[1].edits')" = UNUSED.hidden2 ] && ok "a let that hides a variable" || not_ok "a let that hides a variable" "$out"
sed 's/        let count = c/        let total = c/' hidden.rs >plain.rs
run explain --json plain.rs
[ "$(json 'v.notes[1].rule')" = UNUSED.variable ] && ok "another name hides nothing" || not_ok "another name hides nothing" "$out"
sed '/std::thread::spawn/d' static-mut.rs >single.rs
run explain --edition 2021 --json single.rs
[ "$(json 'v.notes[1].class .. tostring(v.notes[1].twin)')" = Cnil ] && ok "no race without a thread" || not_ok "no race without a thread" "$out"

for code in E0204 E0184 E0040 static_mut_refs arithmetic_overflow unconditional_panic deref_nullptr let_underscore_lock \
	unconditional_recursion dangling_pointers_from_locals dangling_pointers_from_temporaries unused_comparisons; do
	run explain --prove $code
	check "the page of $code" 0 "Proved " " C twin" "In C" "Ways out"
done
finish
