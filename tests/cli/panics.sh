#!/usr/bin/env bash
# What std says of a panic, by the rustc that is here: each is explained with the learner's
# own name and line.
. "$(dirname "$0")/../lib.sh"
share=$tmp/share dir=$tmp/share/exercises/10-ends/01-ends
mkdir -p "$dir"
for part in lua progress assets; do ln -s "$root/$part" "$share/$part"; done
cat >"$share/exercises/pack.lua" <<'E1'
return { format = 1, id = "own", version = "1", title = "Ends", licence = "MIT", chapters = { "10-ends" } }
E1
echo "# Ends" >"$share/exercises/10-ends/chapter.md"
echo "Text." >"$dir/lesson.md"
cat >"$dir/exercise.lua" <<'E1'
return { id = "ends", title = "How it ends", kind = "fix", difficulty = 1, minutes = 1, concepts = {}, c = false,
  rust = { start = "start.rs", solution = "start.rs", tests = "tests.rs" }, class = "D", hints = { "Read it." } }
E1
printf '#[test]\nfn runs() {\n    run(std::hint::black_box(3), &mut vec![1, 2, 3]);\n}\n' >"$dir/tests.rs"
printf 'pub fn run(n: usize, list: &mut Vec<u8>) -> usize {\n    n + list.len()\n}\n' >"$dir/start.rs"
export FERRY_SHARE=$share

ends() { # RULE NAME BODY [LINE]: the body panics; the note has the rule and speaks of the name
	local rule=$1 name=$2
	printf 'pub fn run(n: usize, list: &mut Vec<u8>) -> usize {\n    %s\n}\n' "$3" >"$tmp/answer.rs"
	run check ends --answer "$tmp/answer.rs" --json
	if [ "$(json 'v.notes[1] and v.notes[1].rule')" != "$rule" ]; then
		not_ok "$rule" "$(json 'v.verdict') $(json 'v.notes[1] and v.notes[1].rule'): $(json 'v.rust.output') $err"
	elif [ -n "$name" ] && ! json 'v.notes[1].text' | grep -qF -- "\`$name\`"; then
		not_ok "$rule: it speaks of $name" "$(json 'v.notes[1].text')"
	elif [ "$(json 'v.notes[1].line')" != "${4:-2}" ]; then
		not_ok "$rule: its line" "$(json 'v.notes[1].line')"
	else
		ok "$rule: $(json 'v.notes[1].message' | head -1)"
	fi
}

ends PANIC.index 'list' 'let last = list[n]; last as usize'
ends PANIC.index 'a[n]' 'let a = [1u8, 2, 3]; a[n] as usize'
ends PANIC.index 'list' 'list[n] = 0; 0'
ends PANIC.index_below 'list' 'let i = n.wrapping_sub(4); list[i] as usize'
ends PANIC.misaligned '' 'let a = [0u64; 2]; unsafe { *(a.as_ptr().cast::<u8>().add(1).cast::<u32>()) as usize + n }'
since 95 && ends PANIC.null '&*p' 'let p = std::hint::black_box(std::ptr::null::<usize>()); n + unsafe { &*p }'
since 95 && ends PANIC.null '*p' 'let p = std::hint::black_box(std::ptr::null_mut::<usize>()); unsafe { *p = n }; n'
since 95 && ends PANIC.unsafe '' 'unsafe { n.unchecked_add(usize::MAX) }'
ends PANIC.range 'list' 'list[..n + 1].len()'
ends PANIC.range 'list' 'list[n + 1..].len()'
ends PANIC.reversed 'list[n..n - 1]' 'list[n..n - 1].len()'
ends PANIC.overflow '1 - list.len()' 'let d = 1 - list.len(); d + n'
ends PANIC.overflow 'k - n' 'let k = list.len() - 1; k - n'
ends PANIC.overflow 'k + 253' 'let k = n as u8; (k + 253) as usize'
ends PANIC.overflow 'k * 100' 'let k: u8 = n as u8; (k * 100) as usize'
json 'v.notes[1].text' | grep -q 'unsigned arithmetic is meant' && ok "an unsigned type" || not_ok "an unsigned type" "$(json 'v.notes[1].text')"
ends PANIC.overflow 'k - m' 'let (m, k): (i32, i32); m = n as i32; k = i32::MIN; (k - m) as usize'
ends PANIC.overflow 'k - 3' 'let k: i32 = i32::MIN + n as i32 - 3; (k - 3) as usize'
json 'v.notes[1].text' | grep -q 'leaves that undefined for a signed type' && ok "a signed type" || not_ok "a signed type" "$(json 'v.notes[1].text')"
ends PANIC.shift '1u8 << n' 'let n = n + 5; (1u8 << n) as usize'
ends PANIC.divisor 'rest' 'let rest = n - list.len(); n / rest'
ends PANIC.divisor 'rest' 'let rest = n - list.len(); n % rest'
ends PANIC.none 'list.get(n)' 'let last = list.get(n).unwrap(); *last as usize'
ends PANIC.err 'text.parse::<usize>()' 'let text = "80x"; text.parse::<usize>().unwrap() + n'
ends PANIC.borrowed 'cell' 'let cell = std::cell::RefCell::new(n); let _w = cell.borrow_mut(); *cell.borrow()'
ends PANIC.borrowed 'cell' 'let cell = std::cell::RefCell::new(n); let _r = cell.borrow(); *cell.borrow_mut()'
ends PANIC.boundary 'name[..n]' 'let name = "aéé"; let n = n + 1; name[..n].len()'
ends PANIC.copy 'list' 'list.copy_from_slice(&[0; 4]); n'
ends PANIC.split 'list' 'list.split_at(n + 1).0.len()'
ends PANIC.key 'ports[&n]' 'let ports = std::collections::BTreeMap::<usize, usize>::new(); ports[&n]'
ends PANIC.todo '' 'todo!()'
ends PANIC.own '' 'assert!(n == 4); n'
ends PANIC.stack 'run(n + 1, list)' 'if n == 0 { return 0 }  run(n + 1, list) + std::hint::black_box(n)'
run check ends --answer "$tmp/answer.rs"
grep -q "crashed  *runs" <<<"$out" && ok "the test that ran is named" || not_ok "the test that ran is named" "$out"
ends PANIC.stack 'e.into()' 'struct E(usize); impl From<usize> for E { fn from(e: usize) -> Self { e.into() } } E::from(n).0 + list.len()'
grep -q "impl From" <<<"$out" && ok "into() in its own from()" || not_ok "into() in its own from()" "$out"
ends PANIC.stack '' 'fn a(n: usize, d: usize) -> usize { if d == 0 { n } else { b(n + 1, d) + std::hint::black_box(n) } }
    fn b(n: usize, d: usize) -> usize { a(n + 1, d) + std::hint::black_box(n) } a(n, list.len())' 1
finish
