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
same() { # NAME FILE EDITION: the notes of FILE and of rustc's JSON for it are the same
	run explain "$2" --edition "$3" --json
	cp "$tmp/out" "$tmp/by-file"
	"$rustc" --edition "$3" ${4:+--crate-type $4} --emit=mir -o /dev/null --error-format=json "$2" 2>"$tmp/json"
	"$FERRY" explain --json - <"$tmp/json" >"$tmp/by-json" 2>&1
	if cmp -s "$tmp/by-file" "$tmp/by-json"; then ok "$1"; else not_ok "$1" "$(diff "$tmp/by-file" "$tmp/by-json")"; fi
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
	cp "$dir/start.rs" start.rs
	same "$(basename "$dir"): file and JSON" start.rs 2024 lib
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
finish
