#!/usr/bin/env bash
# idiom: the list, one, a search, what is not there; and the names under a note.
. "$(dirname "$0")/../lib.sh"
cd "$tmp" || exit 1
wide() { [ "$(wc -L <"$tmp/out")" -le "$1" ] || wc -L "$tmp/out"; }
names() { json 'table.concat((function() local t = {} for i, x in ipairs(v.idioms) do t[i] = x.name end return t end)(), " ")'; }

run idiom
check "the list" 0 "Memory and ownership" "Pointers and structure" "  realloc             an array that grows" "container_of" "idioms;"
[ -z "$(wide 80)" ] && ok "it fits 80 columns" || not_ok "it fits 80 columns" "$(wide 80)"
[ "$(grep -cE '^  [a-z]' <<<"$out")" -ge 64 ] && ok "at least 64" || not_ok "at least 64" "$out"
grep -q $'\033' <<<"$out" && not_ok "no escapes in a pipe" || ok "no escapes in a pipe"
run idiom --json
[ "$(json '#v.idioms >= 64 and v.version == 1 and #v.idioms[1].rust > 0')" = true ] && ok "the list as JSON" || not_ok "the list as JSON" "$err"

run idiom realloc
check "one" 0 "realloc  an array that grows" "    struct vec { int *v; size_t n, cap; };" "    use std::collections::TryReserveError;" \
	"What changes" "  - The block may move at any push" "Exercise: ferry show core/borrow-push-invalidates" "See: ferry idiom string-builder | arena"
[ -z "$(wide 80)" ] && ok "it is wrapped" || not_ok "it is wrapped" "$(wide 80)"
all=0
for name in $(cd "$root/lua/idioms" && ls | sed 's/\.lua$//' | grep -vxE 'index|groups|c_names'); do
	run idiom "$name"
	[ "$rc" = 0 ] && [ -z "$(wide 80)" ] && [ "$(head -1 <<<"$out" | cut -d ' ' -f 1)" = "$name" ] || { all=1 && not_ok "idiom $name" "$(wide 80)$out$err"; }
done
[ $all = 0 ] && ok "each by its name, in 80 columns"
run idiom realloc --json
for field in name group title words c rust changes codes exercise see; do
	[ -n "$(json "v.idioms[1].$field")" ] && ok "an idiom has $field" || not_ok "an idiom has $field" "$out"
done
[ "$(json '#v.idioms')" = 1 ] && ok "one as JSON" || not_ok "one as JSON" "$out"

run idiom malloc --json
[ "$(names)" = free ] && ok "another name for it" || not_ok "another name for it" "$(names)"
run idiom ReAllocArray --json
[ "$(names)" = realloc ] && ok "case does not matter" || not_ok "case does not matter" "$(names)"
run idiom reference counting
check "a name of two words" 0 "refcount  "
run idiom linked
check "several are listed" 0 "  linked-list" "  intrusive-list" "2 idioms"
run idiom E0382 --json
[ "$(names)" = "free refcount" ] && ok "by a code" || not_ok "by a code" "$(names)"
run idiom loop --json
check "a word is not taken for a rule" 0 '"for-loop"' '"nested-break"'
run idiom ubl --json
check "inside of a word, where none begins so" 0 "double-pointer"
run idiom realoc
check "the nearest" 2 'there is no idiom for "realoc"; the nearest is "realloc"'
[ "$(wc -l <"$tmp/err")" = 1 ] && [ -z "$out" ] && ok "in one line" || not_ok "in one line" "$out$err"
run idiom $'\033[31mzzz'
check "what is not there is shown harmless" 2 "no idiom"
grep -q $'\033' <<<"$err" && not_ok "no escape sequence survives" || ok "no escape sequence survives"
run idiom ""
check "an empty word" 2 "empty"
run idiom --nothing
check "an unknown option" 2 "--nothing"
FERRY_SHARE=$tmp run idiom realloc
[ "$rc" = 2 ] && ok "without its files" || not_ok "without its files" "$rc $out $err"
script -qec "stty cols 60; '$FERRY' idiom realloc" /dev/null </dev/null >"$tmp/tty" 2>&1
grep -q $'\033\[1m' "$tmp/tty" && ok "colours on a terminal" || not_ok "colours on a terminal" "$(cat "$tmp/tty")"
NO_COLOR=1 script -qec "'$FERRY' idiom realloc" /dev/null </dev/null >"$tmp/tty" 2>&1
grep -q $'\033' "$tmp/tty" && not_ok "NO_COLOR" "$(cat "$tmp/tty")" || ok "NO_COLOR"

cat >grow.rs <<'RS'
fn main() {
    let mut v = vec![1];
    let first = &v[0];
    v.push(2);
    println!("{first}");
}
RS
run explain grow.rs
check "a note names its idioms" 0 "  C idioms: ferry idiom realloc"
run explain grow.rs --json
[ "$(json 'v.notes[1].see.idioms[1]')" = realloc ] && ok "in JSON too" || not_ok "in JSON too" "$out"
run explain E0382
check "a page too" 0 "  C idioms: ferry idiom free | refcount"
run explain E0382 --json
[ "$(json 'v.page.see.idioms[1]')" = free ] && ok "a page in JSON" || not_ok "a page in JSON" "$out"
printf 'fn main() {\n    let p = strtok();\n    for (i = 0; i < 3; i++) {}\n}\n' >habit.rs
run explain habit.rs
check "a habit, by its rule" 0 "C idioms: ferry idiom for-loop"
printf 'fn main() {\n    malloc(3);\n}\n' >name.rs
run explain name.rs
check "a name of C" 0 "C idioms: ferry idiom free"
printf 'fn f<%sa>(x: &%sa str, y: &str) -> &%sa str {\n    y\n}\nfn main() {\n    f("", "");\n}\n' "'" "'" "'" >life.rs
run explain life.rs
check "a lifetime error" 0 "C idioms: ferry idiom borrowed-result"
"$FERRY" explain - <"$root/tests/diag/asan-double-free.txt" >"$tmp/out" 2>&1
grep -q "C idioms: ferry idiom free" "$tmp/out" && ok "a report of a C tool" || not_ok "a report of a C tool" "$(cat "$tmp/out")"
finish
