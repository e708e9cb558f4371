#!/usr/bin/env bash
# Packs with one defect each: the defect is named with its file, line and field, in one line.
. "$(dirname "$0")/../lib.sh"
share=$tmp/share pack=$tmp/share/exercises
mkdir "$share" && ln -s "$root"/{lua,progress,assets} "$share"
export FERRY_SHARE=$share
own=10-ownership/01-own-use-after-move

fresh() { rm -rf "$pack" && cp -R "$root/exercises" "$pack" && chmod -R u+w "$pack"; }

# defect NAME FILE SED-SCRIPT WANTED: the last one after "exercises": "
defect() {
	fresh
	sed -i "$3" "$pack/$2"
	cmp -s "$pack/$2" "$root/exercises/$2" && { not_ok "$1" "the script changed nothing"; return; }
	named "$1" "$2:$4"
}
named() { # NAME WANTED
	run list
	case $rc:$err in
	"2:ferry: cannot read the pack \"$pack\": $2"*)
		[ "$(wc -l <"$tmp/err")" = 1 ] && ok "$1" || not_ok "$1: one line" "$err" ;;
	*) not_ok "$1" "exit code $rc, not \"$2\":
$out
$err" ;;
	esac
}
# the line on which the pattern is, as the file is
at() { grep -n -m 1 -- "$2" "$root/exercises/$1" | cut -d : -f 1; }
x=$own/exercise.lua

defect "no id" $x '/^  id = /d' "1: id: missing"
defect "an id that is no name" $x 's/id = "[a-z-]*"/id = "own use"/' "$(at $x ' id =')"': id: a name of letters'
defect "an unknown kind" $x 's/kind = "fix"/kind = "fixx"/' "$(at $x ' kind =')"': kind: one of "fix", "fixc"'
defect "too difficult" $x 's/difficulty = 1/difficulty = 6/' "$(at $x difficulty)"': difficulty: a whole number from 1 to 5 expected, got 6'
defect "minutes as a text" $x 's/minutes = 8/minutes = "8"/' "$(at $x minutes)"': minutes: a whole number'
defect "minutes as a fraction" $x 's/minutes = 8/minutes = 8.5/' "$(at $x minutes)"': minutes: a whole number from 1 to 240 expected, got a number'
defect "an overflow" $x 's/cwe = 416/cwe = 9223372036854775807 * 2/' "$(at $x cwe)"': cwe: a whole number from 1 to 9999 expected, got -2'
defect "a concept that is no text" $x 's/concepts = { "move" }/concepts = { "move", 7 }/' "$(at $x concepts)"': concepts[2]: a text expected, got 7'
defect "concepts as a text" $x 's/concepts = { "move" }/concepts = "move"/' "$(at $x concepts)"': concepts: a list of at most 16 texts expected, got "move"'
defect "no C side" $x 's/^  c = {/  C = {/' '1: c: missing: an exercise of the kind "fix" has it'
defect "no C file" $x '/^    file = /d' "$(at $x ' c = {')"': c.file: missing'
defect "a C file above the pack" $x 's/file = "bug.c"/file = "..\/bug.c"/' "$(at $x 'file = "bug.c"')"': c.file: a name of letters'
defect "Rust where C is meant" $x 's/fixed = "fixed.c"/fixed = "solution.rs"/' "$(at $x fixed)"': c.fixed: a file name that ends in ".c"'
defect "an unknown tool" $x 's/tool = "asan"/tool = "msan"/' "$(at $x 'tool =')"': c.expect.tool: one of "asan", "lsan"'
defect "an unknown report" $x 's/kind = "heap-use-after-free"/kind = "heap-use-after-fre"/' "$(at $x 'kind = "heap')"': c.expect.kind: one of "double-free", "bad-free", "heap-use-after-free"'
defect "another tool's report" $x 's/tool = "asan"/tool = "ubsan"/' "$(at $x 'kind = "heap')"': c.expect.kind: one of "signed-integer-overflow"'
defect "a line that cannot be" $x 's/line = 35/line = 0/' "$(at $x 'line =')"': c.expect.line: a whole number from 1 to 400 expected, got 0'
defect "no start" $x '/^    start = /d' "$(at $x ' rust = {')"': rust.start: missing'
defect "a code with a digit too few" $x 's/expect = "E0382"/expect = "E382"/' "$(at $x '"E0382",$')"': rust.expect: a code like "E0382"'
defect "an edition of the future" $x 's/expect = "E0382",$/expect = "E0382", edition = "2027",/' "$(at $x '"E0382",$')"': rust.edition: one of "2015"'
defect "rules as a list" $x 's/rules = {$/rules = { "unsafe",/' "$(at $x 'rules =')"': rust.rules[1]: a field with a name expected'
defect "a class that is none" $x 's/class = "A"/class = "a"/' "$(at $x class)"': class: one of "A", "B", "C", "D" expected, got "a"'
defect "a hint without a text" $x 's/^      after = "E0505",$/      after = "E0505", nil,/;/A reference into f/d' "$(at $x '  after = "E0505"' | awk '{ print $1 - 1 }')"': hints[3]: a text or { after = '
defect "a hint after a number" $x 's/after = "E0505"/after = 505/' "$(at $x 'after = "E0505"')"': hints[3].after: a text expected, got 505'
defect "no hints" $x '/^  hints = {/,/^  },/d' '1: hints: missing'
defect "a typo in a field" $x 's/  forbid = /  forbidden = /' "$(at $x forbid)" ": rust.rules.forbidden: there is no such field"
defect "an answer's questions in a fix" $x 's/^  class/  ask = { "code" },\n  class/' "$(at $x class)"': ask: an exercise of the kind "fix" has none; only: predict'
defect "a compiler of another era" $x 's/^  class/  min_rustc = "2.0",\n  class/' "$(at $x class)"': min_rustc: a version like "1.88" expected, got "2.0"'
defect "what no sandbox has" $x 's/^  class/  needs = { "root" },\n  class/' "$(at $x class)"': needs[1]: one of "fork"'
defect "escapes in a title" $x 's/title = "/title = "\\27[2J/' "$(at $x title)"': title: a text without control and direction characters expected, got "␛[2J'
defect "a direction in a title" $x 's/title = "/title = "\\u{202E}/' "$(at $x title)"': title: a text without control and direction characters'
defect "Lua that does not parse" $x 's/minutes = 8,/minutes = 8/' "$(($(at $x minutes) + 1))"": '}' expected"
defect "Lua that fails" $x 's/cwe = 416/cwe = nil + 1/' "$(at $x cwe)"': attempt to perform arithmetic on a nil value'
defect "Lua that wants files" $x 's/cwe = 416/cwe = io.open("x")/' "$(at $x cwe)"": attempt to index a nil value (global 'io')"
defect "Lua that does not end" $x 's/cwe = 416/cwe = (function() while true do end end)()/' "$(at $x cwe)"': the script used more than 20 million steps'
defect "no table" $x 's/^return {/return nil --[[ {/;$s/$/ ]]/' '1: `return { … }` expected, got nil'
defect "a function in a manifest" $x 's/cwe = 416/cwe = print or tostring/' ' a function is not data'
fresh
sed -i 's/id = "own-use-after-move"/id = "own-double-free-cleanup"/' "$pack/$x"
named "an id of another exercise" '10-ownership/02-own-double-free-cleanup/exercise.lua:2: id: "own-double-free-cleanup" is the id of '"$own too"
defect "an unknown format" pack.lua 's/format = 1/format = 2/' '2: format: a whole number from 1 to 1 expected, got 2'
defect "no licence" pack.lua '/licence/d' '1: licence: missing'
defect "a chapter that is not there" pack.lua 's/"20-borrowing"/"25-borrowing"/' "$(at pack.lua '"20-borrowing"')"': chapters[3]: there is no folder "25-borrowing"'
defect "a chapter outside" pack.lua 's/"20-borrowing"/"..\/.."/' "$(at pack.lua '"20-borrowing"')"': chapters[3]: there is no folder "../.."'
fresh
rm "$pack/10-ownership/chapter.md"
named "no chapter.md" "10-ownership/chapter.md:1: there is no such file"
fresh
rm "$pack/$x"
named "no manifest" "$x: there is no such file"
fresh
{ echo "return {"; yes '  -- a comment' | head -c 70000; echo "}"; } >"$pack/$x"
named "a manifest of 70 kB" "$x: a file of at most 64 KiB expected"
fresh
rm "$pack/$x" && ln -s /dev/zero "$pack/$x"
named "a manifest that is a device" "$x: "
finish
