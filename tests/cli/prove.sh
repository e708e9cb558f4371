#!/usr/bin/env bash
# explain --prove: the C twin is built and run, and what the tool says stands in the
# reader's own lines.
. "$(dirname "$0")/../lib.sh"
cd "$tmp" || exit 1

proved="Proved on a C twin: a program of the same shape"
added="What the rule keeps out, run in C"

# proves NAME TEXT…: the program on stdin has one error; the proof came and says each TEXT,
# under the heading in $heading.
heading=$proved
proves() {
	local name=$1
	shift
	cat >"$name.rs"
	run explain --prove "$name.rs"
	out=$(tr -s ' \n' '  ' <<<"$out")
	check "$name: the proof in text" 0 "$heading" "$@"
	run explain --prove --json "$name.rs"
	out=$(json 'err.proof.text')
	check "$name: the proof in JSON" 0 "$@"
	[ "$(json 'tostring(err.proof.came)')" = true ] && ok "$name: it came" || not_ok "$name: it came" "$out"
}

proves E0382 "use-after-free: read of" "at your line 4;" "freed at your line 3;" "allocated at your line 2." <<'RS'
fn main() {
    let name = String::from("ferry");
    drop(name);
    println!("{name}");
}
RS
[ "$(json 'err.proof.lines[1].role .. err.proof.lines[1].line')" = USED4 ] && ok "lines carry their roles" || not_ok "lines carry their roles" "$(<"$tmp/out")"
proves E0502 "read of 4 bytes at your line 5;" "freed by realloc() at your line 4" <<'RS'
fn main() {
    let mut items: Vec<i32> = vec![1];
    let first = &items[0];
    items.push(2);
    println!("{first}");
}
RS
proves E0505 "at your line 6;" "freed at your line 5;" <<'RS'
fn eat(_: String) {}
fn main() {
    let dish = String::from("rice");
    let seen = &dish;
    eat(dish);
    println!("{seen}");
}
RS
proves E0506 "at your line 5;" "freed at your line 4" <<'RS'
fn main() {
    let mut name = String::from("old");
    let shown = &name;
    name = String::from("new");
    println!("{shown}");
}
RS
proves E0597 "at your line 7;" "freed at your line 6;" <<'RS'
fn main() {
    let view;
    {
        let text = String::from("short");
        view = &text;
    }
    println!("{view}");
}
RS
proves E0597-stack "stack-use-after-scope: read of 4 bytes at your line 7;" "\`count\` declared at your line 4" <<'RS'
fn main() {
    let view;
    {
        let count = 5;
        view = &count;
    }
    println!("{view}");
}
RS
proves E0515 "at your line 3" <<'RS'
fn make() -> &'static String {
    let text = String::from("gone");
    &text
}
fn main() {
    println!("{}", make());
}
RS
heading=$added
proves E0507 "at your line" <<'RS'
fn main() {
    let names = vec![String::from("a"), String::from("b")];
    let first = names[0];
    println!("{first}");
}
RS

# the same program further down: other lines, the same words
sed '1i //\n//\n//' E0502.rs >lower.rs
run explain --prove --json lower.rs
out=$(json 'err.proof.text')
check "lines move with the program" 0 "read of 4 bytes at your line 8;" "at your line 7"
run explain --json E0502.rs
[ "$(json 'tostring(err.proof)')" = nil ] && ok "no proof unless asked for" || not_ok "no proof unless asked for" "$out"
rustc=$(cd / && rustc --print sysroot)/bin/rustc
"$rustc" --edition 2024 --emit=mir -o /dev/null --error-format=json E0502.rs 2>json
"$FERRY" explain --prove - <json >"$tmp/out" 2>&1
[ $? = 0 ] && grep -q "your line 5" "$tmp/out" && ok "of JSON on standard input" || not_ok "of JSON on standard input" "$(<"$tmp/out")"
printf 'fn main() {\n    let x: i32 = absent;\n}\n' >absent.rs
run explain --prove absent.rs
check "a note without a twin says so" 0 "No C twin"

for code in E0382 E0502 E0505 E0506 E0597 E0515; do
	run explain --prove $code
	check "the page of $code" 0 "Proved on a C twin" "at line" "In C" "Ways out"
done
run explain --prove --json E0382
[ "$(json 'tostring(v.page.proof.came)')" = true ] && ok "a page's proof in JSON" || not_ok "a page's proof in JSON" "$out"
[ -z "$(ls "$HOME/.cache/ferry/build" 2>/dev/null)" ] && ok "no build folder is left" || not_ok "no build folder is left"

# rules of another share: a twin whose report stays away, and one for valgrind
mkdir share
cp -r "$root"/{lua,exercises,progress,assets} share/
twin() { # TOOL EXPECT SOURCE: what all twins of the other share are
	cp "$root/lua/ferry/twin.lua" share/lua/ferry/
	sed -i "s|return { source = .*|return { source = [[$3]], tool = '$1', expect = '$2' }|" share/lua/ferry/twin.lua
}
twin asan heap-use-after-free 'int main(void) { return 0; }'
FERRY_SHARE=$tmp/share run explain --prove E0502.rs
check "a report that stays away is said" 0 "did not prove it" "Not proved: ASan was to report" "nothing."
twin valgrind "uninitialised value" 'int main(int n, char **v) { int x; (void)v; if (n > 1) x = 1; if (x) return 0; return 0; }  //@rs 4 USED'
FERRY_SHARE=$tmp/share run explain --prove E0502.rs
check "valgrind" 0 "Proved on a C twin" "valgrind: " "at your line 4"
mkdir bin
for tool in gcc cc as ld; do ln -s "$(command -v $tool)" bin/; done
PATH=$tmp/bin FERRY_SHARE=$tmp/share "$FERRY" explain --prove - <json >"$tmp/out" 2>&1
rc=$? out=$(<"$tmp/out") err=
check "a missing valgrind" 0 "did not prove it" "apt-get install valgrind" "Ways out"

# Twins that are one program but for the reader's lines are run once, and read for each.
cat >twice.rs <<'RS'
fn main() {
    let mut v = vec![1];
    let first = &v[0];
    v.push(2);
    v.push(3);
    println!("{first}");
    let name = String::from("ferry");
    drop(name);
    println!("{name}");
}
RS
mkdir count
printf '#!/bin/sh\ncase $* in *twin.c*) echo run >>"%s";; esac\nexec "%s" "$@"\n' "$tmp/runs" "$(command -v gcc)" >count/gcc
chmod +x count/gcc
# its counter is outside of the sandbox
FERRY_SANDBOX=C XDG_CACHE_HOME=$tmp/cache PATH=$tmp/count:$PATH run explain --prove --json twice.rs
[ "$(json 'v.notes[1].proof.text:gsub("at your line 4", "at your line 5") == v.notes[2].proof.text')" = true ] &&
	[ "$(json 'tostring(v.notes[1].proof.came) .. tostring(v.notes[2].proof.came) .. tostring(v.notes[3].proof.came)')" = truetruetrue ] &&
	ok "each note has its proof, in its lines" || not_ok "each note has its proof, in its lines" "$out"
[ "$(wc -l <runs)" = 2 ] && ok "equal twins are built once" || not_ok "equal twins are built once" "$(cat runs)"
run explain --prove twice.rs
check "a repeated note's proof is not shown again" 0 "The same as at line 4"
[ "$(grep -c 'Proved on a C twin' <<<"$out")" = 2 ] && ok "two proofs are shown" || not_ok "two proofs are shown" "$out"
finish
