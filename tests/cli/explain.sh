#!/usr/bin/env bash
# explain: a file, rustc's JSON and a code; the reader's own names and lines.
. "$(dirname "$0")/../lib.sh"
cd "$tmp" || exit 1
cat >moved.rs <<'RS'
fn main() {
    let packet = vec![1, 2, 3];
    let queued = packet;
    println!("{} {}", packet.len(), queued.len());
}
RS
rustc=$(cd / && rustc --print sysroot)/bin/rustc
same() { # NAME FILE EDITION TYPE FILTER: the notes of FILE and of rustc's JSON for it are the same
	run explain "$2" --edition "$3" --json
	cp "$tmp/out" "$tmp/by-file"
	"$rustc" --edition "$3" ${4:+--crate-type $4} --emit=mir -o /dev/null --error-format=json "$2" 2>"$tmp/json"
	"$FERRY" explain --json - <"$tmp/json" >"$tmp/by-json" 2>&1
	${5:-true} "$tmp/by-file" "$tmp/by-json"
	if cmp -s "$tmp/by-file" "$tmp/by-json"; then ok "$1"; else not_ok "$1" "$(diff "$tmp/by-file" "$tmp/by-json")"; fi
}
stories() { # FILE…: the notes without what depends on a type that only the file can tell
	for json; do
		lua5.4 "$root/tests/json.lua" '(function() local t = {} for i, n in ipairs(v.notes) do
			t[i] = table.concat({ n.code or "-", n.line, n.rule, n.headline, #n.what }, " ") end
			return table.concat(t, "\n") end)()' <"$json" >"$json.stories"
		mv "$json.stories" "$json"
	done
}

run explain moved.rs
check "a file" 0 "E0382" "packet" "queued" "In C" "Ways out"
grep -q '   3 | .*let queued = packet;' <<<"$out" && grep -q '   4 | ' <<<"$out" && ok "both lines are shown" || not_ok "both lines are shown" "$out"
run explain moved.rs --json
[ "$(json 'v.version .. v.notes[1].code .. v.notes[1].level .. tostring(v.notes[1].specific)')" = 1E0382errortrue ] &&
	ok "explain --json" || not_ok "explain --json" "$out"
for field in rule headline in_c class text file line column; do
	[ -n "$(json "v.notes[1].$field")" ] && ok "a note has $field" || not_ok "a note has $field"
done
same "a file and its JSON give the same notes" moved.rs 2024
sed 's/packet/datagram/g' moved.rs >renamed.rs
run explain renamed.rs
check "renaming the variable renames the note" 0 "datagram"
grep -q packet <<<"$out" && not_ok "the old name is gone" "$out" || ok "the old name is gone"
for dir in "$root"/exercises/*/[0-9]*/; do
	[ -e "$dir/start.rs" ] || continue
	cp "$dir/start.rs" start.rs
	same "$(basename "$dir"): file and JSON" start.rs 2024 lib stories
done

cat >frame.rs <<'RS'
struct Frame {
    data: Vec<u8>,
}
fn put(f: Frame) -> usize {
    f.data.len()
}
fn main() {
    let f = Frame { data: vec![1] };
    put(f);
    println!("{}", f.data.len());
}
RS
run explain frame.rs
grep -q "owns no memory" <<<"$out" && not_ok "a type that the file declares is looked up" "$out" || ok "a type that the file declares is looked up"
"$rustc" --edition 2024 --emit=mir -o /dev/null --error-format=json frame.rs 2>"$tmp/json"
sed -i 's/let f = Frame/let g = Frame/' frame.rs
"$FERRY" explain - <"$tmp/json" >"$tmp/out" 2>&1
grep -q "owns no memory" "$tmp/out" && ok "a file that has changed since is not believed" || not_ok "a file that has changed since is not believed" "$(cat "$tmp/out")"

# The type that decides what C would do is asked of rustc, where the error does not tell it.
cat >types.rs <<'RS'
struct Stack { top: u32 }
struct Field { size: u32 }
impl Stack {
    fn first(&self) -> &u32 { &self.top }
    fn push(&mut self, n: u32) { self.top = n }
}
enum Packet { Data(Vec<u8>), Empty }
macro_rules! make { ($x:ident) => { let mut $x = String::new(); } }
fn vector() -> Vec<i32> { vec![1] }
fn number() -> u32 { 1 }
fn stack() -> Stack { Stack { top: 1 } }
fn main() {
    let mut v = vector();
    let first = v.first();
    v.push(2);
    println!("{first:?}");
    let mut n = number();
    let r = &n;
    n = 4;
    println!("{r}");
    let mut s = stack();
    let top = s.first();
    s.push(2);
    println!("{top}");
    let mut packet = Packet::Data(vec![]);
    if let Packet::Data(bytes) = &mut packet {
        let head = bytes.first();
        bytes.push(1);
        println!("{head:?}");
    }
    make!(made);
    let text = &made;
    made = String::from("x");
    println!("{text}");
    let (mut size, other) = (number(), 7);
    let shown = &size;
    size = Field { size: other }.size;
    println!("{shown}");
    let unit = ();
    let mut u = unit;
    let held = &u;
    u = ();
    println!("{held:?}");
}
RS
# typed NAME LINE CLASS TEXT: the error at LINE of types.rs is of CLASS and says TEXT
typed() {
	local got
	got=$(json "(function() for _, n in ipairs(v.notes) do if n.line == $2 and n.level == 'error' then return n.class .. ' ' .. n.in_c end end end)()")
	[ "${got%% *}" = "$3" ] && grep -qF -- "$4" <<<"$got" && ok "$1" || not_ok "$1" "$got"
}
before=$(ls -a)
FERRY_LOG=$tmp/log run explain types.rs --json
rm "$tmp/log"
[ "$(ls -a)" = "$before" ] && ok "asking for types leaves no file" || not_ok "asking for types leaves no file" "$(ls -a)"
typed "a Vec that a function returns" 15 A "realloc()"
typed "an integer that a function returns" 19 B "In C nothing is freed: the number is stored"
typed "the reader's own push() is no realloc()" 23 B "nothing stops the write"
typed "what a pattern binds" 28 A "realloc()"
typed "what a macro declares" 33 A "free() of the old value"
typed "a field of the same name is no annotation" 37 B "In C nothing is freed: the number is stored"
typed "the type () is no answer, and no claim is made" 42 B "if the old value owned memory"
mkdir part && sed 's/^fn number.*/mod beside;\nuse beside::number;/' types.rs >part/types.rs
echo "pub fn number() -> u32 { 1 }" >part/beside.rs
run explain part/types.rs --json
typed "a module beside the file is found" 20 B "In C nothing is freed: the number is stored"
cat >pattern.rs <<'RS'
struct Pair(String, u8);
fn take(p: Pair) -> (String, u8) {
    let r = &p;
    let Pair(a, b) = p;
    println!("{}", r.1);
    (a, b)
}
fn number() -> u32 { 1 }
fn main() {
    take(Pair(String::new(), 1));
    let mut n = number();
    let r = &n;
    n = 4;
    println!("{r}");
}
RS
cat >given.rs <<'RS'
struct Value { n: u32 }
struct Held { n: u32 }
impl Drop for Held { fn drop(&mut self) { println!("{}", self.n); } }
fn eat<T>(_: T) {}
fn value() -> Value { Value { n: 1 } }
fn held() -> Held { Held { n: 1 } }
fn text() -> String { String::new() }
fn main() {
    let (v, h, t) = (value(), held(), text());
    let mut k = 1;
    let m = &mut k;
    let (rv, rh, rt, rm) = (&v, &h, &t, &m);
    eat(v);
    eat(h);
    eat(t);
    eat(m);
    println!("{} {} {rt} {rm}", rv.n, rh.n);
}
RS
run explain given.rs --json
typed "plain data that is given away" 13 C "is plain data"
typed "data with a destructor that is given away" 14 A "if the new owner frees what"
typed "a String that is given away" 15 A "calls free() on a malloc'd buffer"
typed "an exclusive pointer that is given away" 16 C "only a pointer variable"
run explain pattern.rs --json
typed "a place where no code may stand does not hide the others" 13 B "In C nothing is freed: the number is stored"
"$rustc" --edition 2024 --emit=mir -o /dev/null --error-format=json types.rs 2>"$tmp/json"
FERRY_LOG=$tmp/log "$FERRY" explain --json - <"$tmp/json" >"$tmp/out" 2>&1
grep -qs ' types: ' "$tmp/log" && not_ok "nothing is asked for JSON, whose options are unknown" ||
	ok "nothing is asked for JSON, whose options are unknown"

# One cause is explained once; its other places only say so.
cat >again.rs <<'RS'
fn main() {
    let a = widht + 1;
    let b = widht + 2;
    println!("{a} {b} {}", heigth);
    println!("{}", height);
}
fn other(mut v: Vec<i32>, mut w: Vec<i32>) {
    let first = &v[0];
    v.push(2);
    v.push(3);
    println!("{first}");
    let first = &w[0];
    w.push(2);
    println!("{first}");
}
RS
sed '/widht\|heigth\|height/d' again.rs >loans.rs
run explain again.rs
check "an unknown name is explained once" 0 "The same as at line 2: \`widht\` is not known here"
[ "$(grep -c 'is not known here' <<<"$out")" = 4 ] && ok "other names are explained for themselves" || not_ok "other names are explained for themselves" "$out"
run explain again.rs --json
[ "$(json 'tostring(v.notes[1].same_as) .. tostring(v.notes[2].same_as) .. tostring(v.notes[3].same_as)')" = nil0nil ] && ok "same_as" || not_ok "same_as" "$out"
[ "$(json 'v.notes[2].text:gsub("line 3", "line 2") == v.notes[1].text')" = true ] && ok "the text of a repeated note is whole" || not_ok "the text of a repeated note is whole" "$out"
run explain loans.rs
check "a first loan is explained once" 0 "The same as at line 5: a pointer to \`v\` is taken on line 4; line 6: \`push\`"
[ "$(grep -c 'would dangle when' <<<"$out")" = 2 ] && ok "another loan is explained for itself" || not_ok "another loan is explained for itself" "$out"
moved='{"message":"use of moved value: `t`","level":"error","code":{"code":"E0382"},"children":[],"spans":['
moved+='{"file_name":"a.rs","line_start":3,"line_end":3,"column_start":9,"column_end":10,"byte_start":30,"byte_end":31,"is_primary":false,"label":"value moved here","text":[{"text":"    eat(t);","highlight_start":9,"highlight_end":10}]},'
moved+='{"file_name":"a.rs","line_start":USE,"line_end":USE,"column_start":9,"column_end":10,"byte_start":50,"byte_end":51,"is_primary":true,"label":"value used here after move","text":[{"text":"    use(t);","highlight_start":9,"highlight_end":10}]}]}'
for line in 5 9; do echo "${moved//USE/$line}"; done | "$FERRY" explain - >"$tmp/out" 2>&1
grep -qF 'The same as at line 5: `t` is handed over on line 3; line 9 uses it again' "$tmp/out" && ok "a move is explained once" || not_ok "a move is explained once" "$(cat "$tmp/out")"

run explain --short loans.rs
[ "$out" = 'loans.rs:5: E0502 `first` would dangle when `v` grows (a bug that a tool can show)
loans.rs:6: E0502 `first` would dangle when `v` grows (a bug that a tool can show)
loans.rs:9: E0502 `first` would dangle when `w` grows (a bug that a tool can show)' ] && ok "--short is a line a note" || not_ok "--short is a line a note" "$out"

# What only the whole file shows: a method's body, a join, a loop, the other thread's use.
cat >shows.rs <<'RS'
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use std::thread;
struct Timer { armed: bool }
struct Wheel { timers: Vec<Timer>, count: u32 }
impl Wheel {
    fn add(&mut self) -> &mut Timer {
        self.timers.push(Timer { armed: true });
        self.timers.last_mut().unwrap()
    }
    fn expire(&mut self) {
        let t = &mut self.timers[0];
        self.fire();
        t.armed = false;
    }
    fn fire(&mut self) { println!("fire"); }
    fn name(&self) -> &Vec<Timer> { &self.timers }
}
fn grows(w: &mut Wheel) {
    let a = w.add();
    w.add();
    a.armed = false;
}
fn whole(w: &mut Wheel) {
    let t = w.name();
    w.count = 1;
    println!("{}", t.len());
}
fn walks(m: &mut HashMap<u32, u32>) {
    for (k, v) in &*m {
        if *v > 1 {
            m.remove(k);
        }
    }
}
fn joined() {
    let queue = Rc::new(RefCell::new(vec![1]));
    let mine = Rc::clone(&queue);
    thread::spawn(move || mine.borrow_mut().push(2)).join().unwrap();
    queue.borrow_mut().push(3);
}
fn main() {
    let mut w = Wheel { timers: vec![], count: 0 };
    grows(&mut w);
    whole(&mut w);
    w.expire();
    walks(&mut HashMap::new());
}
RS
sed '/^fn joined/,/^}/d' shows.rs >loans3.rs
shown() { # NAME LINE WANT: rule and class of the note on a line
	[ "$(json "(function() for _, n in ipairs(v.notes) do if n.line == $2 and n.level == 'error' then return n.rule .. ' ' .. tostring(n.class) end end end)()")" = "$3" ] &&
		ok "$1" || not_ok "$1" "$out"
}
run explain loans3.rs --edition 2021 --json
shown "a method that does not touch self" 14 "CONFLICT.alias C"
shown "a method that pushes" 22 "CONFLICT.grow A"
shown "another field than the method's" 27 "CONFLICT.whole C"
shown "the walk of a map" 33 "CONFLICT.iterate A"
run explain shows.rs --edition 2021 --json
shown "a join keeps two threads apart" 40 "THREAD.send C"
cat >threads.rs <<'RS'
use std::thread;
fn main() {
    let mut counter = 0u64;
    let mut alone = 0u64;
    let mut tids = Vec::new();
    let t = thread::spawn(|| alone += 1);
    for i in 0..4 {
        tids.push(thread::spawn(|| println!("{}", i)));
        tids.push(thread::spawn(|| {
            counter += 1;
        }));
    }
    for t in tids {
        t.join().unwrap();
    }
    t.join().unwrap();
    println!("{} {}", counter, alone);
}
RS
run explain threads.rs --edition 2021 --json
shown "threads of a loop that write" 9 "DANGLE.closure-kept A"
shown "a loop's variable" 8 "DANGLE.closure-kept A"
shown "a thread that is joined before the use" 6 "DANGLE.closure-kept C"
[ "$(json '(function() local t = {} for _, n in ipairs(v.notes) do if n.code == "E0373" then t[#t + 1] = n.line .. n.fixes[1].title:match("%w+") .. #n.fixes[1].edits end end table.sort(t) return table.concat(t, " ") end)()')" = "6start0 8write1 9an0" ] &&
	ok "move where it keeps the meaning" || not_ok "move where it keeps the meaning" "$out"

# report FILE HEADLINE CWE LINE: a recorded report of a C tool is explained
report() {
	"$FERRY" explain --json - <"$root/tests/diag/$1" >"$tmp/out" 2>&1
	[ "$(json 'v.notes[1].headline .. " " .. tostring(v.notes[1].cwe) .. " " .. v.notes[1].line')" = "$2 $3 $4" ] &&
		ok "$1: $2" || not_ok "$1: $2" "$(head -30 "$tmp/out")"
}
report asan-double-free.txt "double free" 415 51
report asan-heap-use-after-free.txt "use after free, by realloc()" 416 30
report asan-stack-use-after-return.txt "use of a returned frame" 562 27
report asan-stack-buffer-overflow.txt "access outside of an object" 121 6
report lsan-leak.txt leak 401 5
report ubsan-overflow.txt "signed overflow" 190 4
report tsan-race.txt "data race" 366 6
report valgrind-three.txt "use after free" 416 15
report gcc-analyzer.json "use of an uninitialised value" 457 18

# What a note says of lines that the error does not show, it reads from the file.
cat >callee.rs <<'RS'
struct Packet { ttl: u8, payload: Vec<u8> }
fn forward(p: Packet) -> bool {
    p.ttl -= 1;
    true
}
fn size(p: Packet) -> usize { p.payload.len() }
fn main() {
    let p = Packet { ttl: 4, payload: vec![] };
    forward(p);
    println!("{}", p.payload.len());
    let q = Packet { ttl: 4, payload: vec![] };
    size(q);
    println!("{}", q.payload.len());
}
RS
run explain callee.rs --json
fix() { json "(function() for _, n in ipairs(v.notes) do if n.line == $1 and n.code == '$2' then return n.fixes[1].title .. ', ' .. (n.fixes[1].when or '') end end end)()"; }
fixed() { # NAME LINE CODE TEXT: the first way out at LINE has TEXT
	local got
	got=$(fix "$2" "$3")
	grep -qF -- "$4" <<<"$got" && ok "$1" || not_ok "$1" "$got"
}
fixed "a callee that writes is lent a &mut" 10 E0382 '`&mut p` on line 9'
fixed "a callee that reads is lent a &" 13 E0382 '`&q` on line 12'
cat >printed.rs <<'RS'
fn total(data: &[u8]) -> u32 {
    let mut sum: u32 = 0;
    for b in data {
        sum += b;
    }
    sum
}
fn main() {
    let n = total(&[1, 2]);
    println!("%u\n", n);
}
RS
run explain printed.rs --json
since 95 && fixed "a variable that a refused println! prints is no unused one" 9 unused_variables "mend line 10 first"
fixed "the number behind a reference" 4 E0308 "u32::from(*b)"
cat >globals.rs <<'RS'
use std::collections::HashMap;
static mut COUNT: i64 = 0;
static TABLE: HashMap<String, i32> = HashMap::new();
fn register(name: &str) {
    COUNT += 1;
    TABLE.insert(name.to_string(), 1);
}
fn main() { register("x"); }
RS
run explain globals.rs --json
fixed "a map that is filled later is made by its first use" 3 E0015 "LazyLock<Mutex<HashMap<String, i32>>>"
fixed "a global number becomes the atomic of its type" 5 E0133 "static COUNT: AtomicI64"
cat >states.rs <<'RS'
// enum and switch
enum State {
    Idle,
    Busy(u32), // enumerators
    Error { code: i32 },
}
fn name(s: &State) -> &str {
    match s {
        Idle => "idle",
        Busy => "busy",
        Error => "error",
    }
}
fn main() { println!("{}", name(&State::Idle)); State::Busy(1); State::Error { code: 1 }; }
RS
run explain states.rs --json
fixed "a tuple variant without its enum" 10 unused_variables "State::Busy(_), always"
fixed "a struct variant without its enum" 11 unused_variables "State::Error { .. }, always"
run explain states.rs
[ "$(grep -c 'The same as at line 9' <<<"$out")" = 5 ] && ok "one slip, explained once" || not_ok "one slip, explained once" "$out"
cat >swap.rs <<'RS'
struct Hdr { src: u8, dst: u8 }
fn swap(h: &Hdr) {
    h.src = h.dst;
    h.dst = 0;
}
fn main() { swap(&Hdr { src: 1, dst: 2 }); }
RS
run explain swap.rs
check "one const pointer, explained once" 0 "The same as at line 3: \`h\` is a pointer to const"
printf 'static mut HITS: i32 = 0;\nfn main() {\n    HITS += 1;\n    HITS += 2;\n}\n' >hits.rs
run explain hits.rs
check "one global, explained once" 0 "The same as at line 3: only unsafe code may do this"
printf 'fn f(a: i32, b: u8, c: i64) -> i64 {\n    a + c * b as i64\n}\nfn main() {\n    f(1, 2, 3);\n}\n' >sum.rs
run explain sum.rs
check "one line, explained once" 0 "The same as at line 2: both sides must have one type"
cat >list.rs <<'RS'
struct List { head: Option<Box<Item>> }
struct Item { val: i32, link: Option<Box<Item>> }
fn last(list: &List) -> i32 {
    let mut p = &list.head;
    let mut v = 0;
    while p != None {
        v += 1;
        p = &None;
    }
    v
}
fn main() {
    let mut root = Some(Box::new(Item { val: 1, link: NULL }));
    let top = root.as_ref().unwrap();
    top.val = 6;
    println!("{}", last(&List { head: root }));
}
RS
run explain list.rs --json
fixed "a walk ends at the Option behind the pointer" 6 E0369 "p = &node.link;"
edit() { json "(function() for _, n in ipairs(v.notes) do if n.line == $1 and n.code == '$2' then local e = n.fixes[1].edits for i = 1, #e do e[i] = e[i].text end return table.concat(e, '|') end end end)()"; }
[ "$(edit 13 E0425)" = None ] && ok "NULL for an Option is None" || not_ok "NULL for an Option is None" "$(edit 13 E0425)"
sed -i 's/NULL/None/; s/while p != None/while p.is_some()/' list.rs
run explain list.rs --json
[ "$(edit 15 E0594)" = as_mut ] && ok "what as_ref() gave is written to after as_mut()" || not_ok "what as_ref() gave is written to after as_mut()" "$out"
cat >ttl.rs <<'RS'
struct Hdr { ttl: u8 }
struct Packet { hdr: Hdr }
fn drop_one(h: &Hdr) { h.ttl -= 1; }
fn forward(p: Packet) -> bool {
    drop_one(&p.hdr);
    p.hdr.ttl > 0
}
fn main() { forward(Packet { hdr: Hdr { ttl: 1 } }); }
RS
run explain ttl.rs --json
[ "$(edit 3 E0594)" = "mut |mut |mut " ] && ok "a field of a parameter is lent for writing" || not_ok "a field of a parameter is lent for writing" "$out"
# what a body in the file does decides whether C would misbehave
says() { # NAME FILE TEXT…: the note of FILE says each TEXT, whatever the line breaks
	local name=$1 file=$2
	shift 2
	run explain --edition 2021 "$file"
	out=$(tr -s ' \n' '  ' <<<"$out")
	check "$name" 0 "$@"
}
cp "$root/tests/explain/E0597/printed/answer.rs" printed.rs
since 95 && says "a callee that only prints keeps no pointer" printed.rs "In C: fine here" "\`show\` only prints"
cp "$root/tests/explain/E0716/const/answer.rs" const.rs
says "a const is no object" const.rs "\`LIMIT\` is a const" "ends at the closing brace" "make it a static"
cat >destroyed.rs <<'RS'
struct Slot<'a>(&'a mut Cell);
struct Cell(Box<u32>);
impl<'a> Drop for Slot<'a> {
    fn drop(&mut self) {
        *self.0 = Cell(Box::new(0));
    }
}
fn look<'a>(slot: Slot<'a>) -> &'a u32 {
    let cell: &'a Cell = &*slot.0;
    &cell.0
}
fn main() {
    let mut cell = Cell(Box::new(1));
    println!("{}", look(Slot(&mut cell)));
}
RS
says "a destructor that frees" destroyed.rs "In C: use after free" "this one frees: line 5"
sed 's/\*self.0 = .*/println!("{}", self.0.0);/' destroyed.rs >printing.rs
says "a destructor that only prints" printing.rs "In C: fine here" "only prints"

cp "$root/tests/explain/E0507/push/answer.rs" push.rs
says "a list's push is right in C" push.rs "In C: fine here" "line 13 overwrites the second owner" "take(): move" "linked-list"
sed 's/^        self.head = Some(job);/        if id > 9 { return; }\n&/' push.rs >leaves.rs
says "not where a line between may leave" leaves.rs "In C: double free"

cp "$root/tests/explain/lifetime/tied/answer.rs" tied.rs
if since 95; then # older ones label the object by another name
	says "a method that locks its object" tied.rs "\`&'a mut self\` lends the object" "1. leave 'a out on line 6"
	run explain --json --edition 2021 tied.rs
	[ "$(json '#err.fixes[1].edits .. err.fixes[1].edits[1].text')" = 1 ] && ok "its edit" || not_ok "its edit" "$out"
	cp "$root/tests/explain/lifetime/no-arguments/answer.rs" none.rs
	says "no caller passes what is no argument" none.rs "no pointer is handed in"
fi

cp "$root/tests/explain/E0382/call-twice/answer.rs" twice.rs
says "a callback that is called again" twice.rs "the malloc'd array has been freed" "\`packet\` is a dangling pointer" "packet.clone()"
grep -q "owns no memory" <<<"$out" && not_ok "a Vec owns memory" "$out" || ok "a Vec owns memory"

cp "$root/tests/explain/E0106/own-local/answer.rs" own.rs
says "a pointer out of nothing, to a local" own.rs "In C: use after free" "the address of \`text\`, a local of line 2" "1. return the owned value"
sed 's/^    let text.*/    let text = "hello";/; s/&text/text/' own.rs >literal.rs
says "a pointer out of nothing, to a literal" literal.rs "In C: its types say nothing of this" "the type does not tell which"

cat >option.rs <<'RS'
fn main() {
    let mut speed = Some(0);
    if let Some(ref old) = speed {
        speed = Some(1);
        println!("{old}");
    }
}
RS
says "an Option of a number owns nothing" option.rs "In C nothing is freed"
grep -q "owned memory\|\*speed = " <<<"$out" && not_ok "nor is it a pointer" "$out" || ok "nor is it a pointer"
cp "$root/tests/explain/E0515/part/answer.rs" part.rs
says "the result may be a part of the parameter" part.rs "1. return a part of the parameter: &line[a..b]"
sed 's/String::new()/line.to_uppercase()/' part.rs >upper.rs
says "it is less likely where it was made anew" upper.rs "2. return a part of the parameter"

# what the exercises' answers meet: the way out fits the place
cat >frame.rs <<'RS'
fn main() {
    let len = 3;
    while len > 0 {
        len -= 1;
    }
}
RS
says "no let where it would end with the block" frame.rs "change another variable: let mut n = len;"
grep -q "a let of its own" <<<"$out" && not_ok "nor is it told" "$out" || ok "nor is it told"
cat >duty.rs <<'RS'
fn duty(celsius: i32) -> i32 {
    if celsius < 40 {
        0
    } else if celsius < 80 {
        70
    }
}
fn main() { println!("{}", duty(93)); }
RS
says "an else if at a function's end" duty.rs "use of a missing return value" "1. else { … } — with" "Option<i32>"
cat >name.rs <<'RS'
fn main() {
    let mut name = "all";
    if std::env::args().count() > 1 {
        name = format!("nvme{}", 1).as_str();
    }
    println!("{name}");
}
RS
says "an owner in front of the block" name.rs "in front of the block, let owner;"
run explain --json --edition 2021 name.rs
[ "$(json '#err.fixes[1].edits')" = 0 ] && ok "and no let inside it" || not_ok "and no let inside it" "$out"
cat >conns.rs <<'RS'
struct Conn { out: String }
fn main() {
    let mut v = vec![Conn { out: String::new() }, Conn { out: String::new() }];
    v[0].out = v[1].out;
}
RS
says "a part of an element" conns.rs "\`v[1].out\` has the type \`String\`" "1. std::mem::take()" "take a pointer to it"
cat >run.rs <<'RS'
struct Session { queue: Vec<u8>, done: u32 }
impl Session {
    fn count(&mut self, op: u8) { self.done += u32::from(op); }
    fn run(&mut self) {
        for &op in &self.queue {
            self.count(op);
        }
    }
}
fn main() { Session { queue: Vec::new(), done: 0 }.run(); }
RS
says "a method of all of self" run.rs "\`count\` asks for all of \`self\`, \`queue\` included" "a pointer to \`self.queue\` is taken" "a struct of its own"
cat >percent.rs <<'RS'
fn percent(ms: &mut [u32], base: &u32) { ms[0] = *base; }
fn main() {
    let mut ms = [50, 60];
    percent(&mut ms, &ms[0]);
}
RS
says "the whole and an element" percent.rs "one call wants \`ms\` twice" "as memcpy() does"
cat >cells.rs <<'RS'
struct Table { hits: std::cell::Cell<u32> }
fn main() {
    let mut t = Table { hits: Default::default() };
    t.hits += 1;
}
RS
says "what changes a Cell" cells.rs "x.set(x.get() + y)"

for code in E0382 E0499 E0502 E0505 E0506 E0597 E0515 E0384 E0596; do
	run explain $code
	check "the page of $code" 0 "$code" "In C" "Ways out"
done
run explain e0382
check "a code in small letters is a file" 2 "e0382"
run explain E9999
check "an unknown code" 2 "E9999" "rustc --explain"
run explain --list
check "the list of codes" 0 E0382 E0596
run explain nowhere.rs
check "a missing file" 2 "nowhere.rs"
run explain .
check "a folder" 2 "not a regular file"
echo "fn main() {}" >fine.rs
run explain fine.rs
check "nothing to explain" 0 "no error or warning"
"$FERRY" explain - <<<"this is not JSON" >"$tmp/out" 2>&1
[ $? = 2 ] && grep -q error-format=json "$tmp/out" && ok "no JSON on standard input" || not_ok "no JSON on standard input" "$(cat "$tmp/out")"
head -c 300 "$tmp/json" | "$FERRY" explain - >"$tmp/out" 2>&1
[ $? = 0 ] && grep -q "1 lines of JSON" "$tmp/out" && ok "cut JSON is counted" || not_ok "cut JSON is counted" "$(cat "$tmp/out")"
printf '{"message":"\\u001b]0;x\\u0007 evil \\u202e","level":"error","spans":[],"children":[]}\n' | "$FERRY" explain - >"$tmp/out" 2>&1
grep -q "$(printf '\033')" "$tmp/out" && not_ok "escapes in messages are inert" || ok "escapes in messages are inert"

# An else-if chain whose conditions leave nothing over.
printf 'fn order(a: u32, b: u32) -> i32 {\n    if a < b {\n        -1\n    } else if a == b {\n        0\n    } else if a > b {\n        1\n    }\n}\nfn main() {\n    order(1, 2);\n}\n' >covered.rs
run explain covered.rs --json
[ "$(json 'v.notes[1].rule .. v.notes[1].class .. v.notes[1].what[1].role')" = "VOID.coveredCmissing" ] && ok "conditions that cover everything" || not_ok "conditions that cover everything" "$out"
sed 's/a > b/a > 5/' covered.rs >open.rs
run explain open.rs --json
[ "$(json 'v.notes[1].rule .. v.notes[1].class')" = "VOID.last_ifB" ] && ok "conditions that leave a case over" || not_ok "conditions that leave a case over" "$out"


cp "$root/tests/explain/E0308/from-body/answer.rs" from.rs
says "inside an impl From the value is wrapped" from.rs "Error::Io(e)" "Error::BadPort(e)" "Text(s)" "Code { raw: n }"
[ "$(grep -o 'makes that an into()' <<<"$out" | wc -l)" = 1 ] && ok "and into() is for other places" || not_ok "and into() is for other places" "$out"
grep -q typedef <<<"$out" && not_ok "no typedef where no number is" "$out" || ok "no typedef where no number is"
cp "$root/tests/explain/E0308/other/answer.rs" feet.rs
says "two structs around a number were typedefs in C" feet.rs "two typedefs of one number"


cat >flash.rs <<'RS'
struct Block(usize);
struct Page(usize);
type Pags = usize;
fn at(block: Block, page: Page) -> usize { block.0 + page.0 }
fn main() {
    let page = Pags(3);
    println!("{} {}", at(page as Block, Page(1)), page);
}
RS
says "an alias has no constructor" flash.rs "an alias is no second type" "struct Pags(pub usize), in place of the alias"
grep -q "struct Page(usize)" <<<"$out" && not_ok "what has a similar name is not its declaration" "$out" || ok "what has a similar name is not its declaration"
sed 's/Pags(3)/Page(3)/' flash.rs >cast.rs
says "a struct is not cast to another" cast.rs "C refuses the cast of a struct too" "1. a variable that is a \`Block\` already"
sed 's/Pags(3)/Page(3)/; s/page as Block, Page(1)/page, Block(1)/' flash.rs >order.rs
says "each argument has its words" order.rs "\`page\` is a \`Page\`, and \`Block\` is wanted" "\`Block(1)\` is a \`Block\`, and \`Page\` is wanted"
cat >raw.rs <<'RS'
struct Pool { workers: usize }
fn main() {
    let c: *const Pool = std::ptr::null();
    println!("{}", c->workers);
}
RS
says "a raw pointer has its own name behind an arrow" raw.rs "unsafe { (*c).workers }" "unsafe { &*c }"

finish
