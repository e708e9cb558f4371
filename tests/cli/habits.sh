#!/usr/bin/env bash
# C written as Rust: what rustc refuses, and what it takes without a word, gets the notes of
# tests/explain/habits.tsv. rustc itself runs. Ordinary Rust is not accused.
. "$(dirname "$0")/../lib.sh"
cd "$tmp" || exit 1
table=$root/tests/explain/habits.tsv

rules='(function()
	local list = {}
	for _, n in ipairs(v.notes) do
		list[#list + 1] = n.rule .. " " .. tostring(n.class) .. (n.specific and "" or " generic")
	end
	return table.concat(list, ", ")
end)()'

# fits WANT GOT: each wanted note is there; * stands for any rule.
fits() {
	local want=$1 got=$2 one
	case $want in
	-) [[ $got != *HABIT.* && $got != *SILENT.* ]] && return ;;
	'*') [[ $got == ?* ]] && return ;;
	*)
		local IFS=','
		for one in $want; do
			one=${one# }
			[[ ", $got," == *", "$one,* || ( $one == '* '* && ", $got," == *" ${one#* },"* ) ]] || return 1
		done
		return 0
		;;
	esac
	return 1
}

i=0
while IFS=$'\t' read -r program want minor; do
	since "${minor:-0}" || continue
	i=$((i + 1))
	printf '%b\n' "$program" >"h$i.rs"
	want_of[i]=$want
	program_of[i]=$program
done < <(grep -v '^# ' "$table")
seq "$i" | xargs -P2 -I@ sh -c '"$FERRY" explain --json h@.rs >h@.json 2>&1'
for k in $(seq "$i"); do
	cp "h$k.json" "$tmp/out"
	got=$(json "$rules" 2>&1)
	name="${program_of[k]:0:50}: ${want_of[k]}"
	fits "${want_of[k]}" "$got" && ok "$name" || not_ok "$name" "${program_of[k]}
$got"
done

# what rustc says of its guess at a line that it could not read is no note, and errors come first
cat >guess.rs <<'RS'
struct Block(usize);
fn first(b: Block, n: usize) -> usize {
    let m = (b.0);
    m + n
}
fn main() {
    let page = 3;
    first((Block)page, 0);
}
RS
run explain --json guess.rs
got=$(json '(function() local t = {} for i, n in ipairs(v.notes) do t[i] = n.line .. n.rule end return table.concat(t, " ") end)()')
[ "$got" = "8HABIT.cast 3STYLE.parens" ] && ok "the cast alone, and then the warnings" || not_ok "the cast alone, and then the warnings" "$got"
printf 'fn main() {\n    let (a, b) = (1, 2);\n    println!("{}", (a) b);\n}\n' >tokens.rs
run explain --json tokens.rs
got=$(json 'v.notes[1].headline')
[ "$got" = "expected one of ',', '.', '?', or an operator, found \`b\`" ] && ok "punctuation that rustc names is quoted" || not_ok "punctuation that rustc names is quoted" "$got"

# the notes that no tool gives: what they say, where, and by which verbs
cat >quiet.rs <<'RS'
fn main() {
    let mode: u32 = 0644;
    let (a, mut b);
    a = b = 2;
    println!("{mode} {a:?} {b}");
    b = 3;
    println!("{b}");
}
RS
run explain quiet.rs
check "in text" 0 "note octal_literal at quiet.rs:2:21" "ferry: " "let mode: u32 = 0644;" "this would be 420" "0o644" "note assignment_chain at quiet.rs:4:5" "a value changes silently"
run explain --json quiet.rs
got=$(json '(function() for _, n in ipairs(v.notes) do if n.rule == "SILENT.octal" then return table.concat({ n.tool, n.level, n.class, n.line, n.column, tostring(n.cwe) }, " ") end end end)()')
[ "$got" = "ferry note B 2 21 nil" ] && ok "in JSON" || not_ok "in JSON" "$got"
run rustc --edition 2021 -o quiet quiet.rs
check "under rustc" 0 "note octal_literal at quiet.rs:2:21"
[ "$(./quiet)" = "644 () 2
3" ] && ok "and the program does what the notes say" || not_ok "and the program does what the notes say" "$(./quiet)"
sed 's/b = 3;/b = absent;/' quiet.rs >refused.rs
run rustc --edition 2021 -o quiet refused.rs
check "not where rustc refuses" 1 "absent"
grep -q octal <<<"$err$out" && not_ok "nothing beside an error" "$err" || ok "nothing beside an error"
printf 'fn main() {\n    let (mut a, mut b) = (1, 2);\n    a = b = 0777;\n    println!("{a} {b}");\n}\n' >typed.rs
run explain --json typed.rs
[ "$(json '#v.notes .. v.notes[1].code')" = 1E0308 ] || [ "$(json 'err.code')" = E0308 ] && ok "a line with an error is left to rustc" || not_ok "a line with an error is left to rustc" "$out"

# a check: the answer compiles, and the note is beside the verdict
sed 's/^fn main() {/&\n    let _mode = 0644;/' "$root/exercises/10-ownership/01-own-use-after-move/solution.rs" >answer.rs
grep -q 0644 answer.rs || printf '#[allow(dead_code)]\nfn mode() -> u32 {\n    0644\n}\n' >>answer.rs
run check core/own-use-after-move --answer answer.rs
check "beside a verdict that passes" 0 "passed" "octal_literal" "0644"
run check core/own-use-after-move --answer "$root/exercises/10-ownership/01-own-use-after-move/solution.rs" --json
[ "$(json '#v.notes')" = 0 ] && ok "no note on a solution" || not_ok "no note on a solution" "$out"

for f in "$root"/exercises/*/*/{start,solution}.rs "$root"/exercises/*/*/wrong/*.rs "$root"/tests/explain/*/*/answer.rs; do
	[[ $f == */void-assignment/* ]] || printf '%s\n' "$f" # has one, and rustc's error for it
done | FERRY_ROOT=$root lua5.4 -e '
	package.path = os.getenv("FERRY_ROOT") .. "/lua/?.lua"
	local silent, n = require "ferry.silent", 0
	for name in io.lines() do
		local f = assert(io.open(name, "rb"))
		for _, d in ipairs(silent.scan(f:read("a"))) do print(name .. ":" .. d.spans[1].line .. ": " .. d.code) end
		f:close()
		n = n + 1
	end
	assert(n > 200, n)
' >alarms 2>&1
[ -s alarms ] && not_ok "no alarm on the Rust of exercises and tests" "$(<alarms)" || ok "no alarm on the Rust of exercises and tests"
finish
