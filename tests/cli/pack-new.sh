#!/usr/bin/env bash
# What an author begins with: `pack new` and `pack new-exercise`, each template as it is, by
# the real compilers, in tiers A and B; names refused, nothing overwritten.
. "$(dirname "$0")/../lib.sh"

expect() { # NAME WHAT-JSON EXPECTED
	local got
	got=$(json "$2" 2>&1)
	if [ "$got" = "$3" ]; then ok "$1"; else not_ok "$1" "$2 is \"$got\", expected \"$3\"
$out"; fi
}

field() { sed -n "s/^ *$2 = \"\\([^\"]*\\)\".*/\\1/p" "$1/exercise.lua" | head -1; }

# prove DIR: an exercise of the pack demo holds what it claims, under $FERRY_SHARE.
prove() {
	local dir=$1 id kind start='' solution wrong file want
	id=$(field "$dir" id) kind=$(field "$dir" kind)
	for start in "$dir"/start.* "$dir"/bug.c ''; do [ -f "$start" ] && break; done
	solution=$(ls "$dir"/solution.{txt,c,h,rs} 2>/dev/null | head -1)
	[ "$kind" = spot ] && start=
	run check "demo/$id" ${start:+--answer "$start"} --json
	if [ "$rc" != 1 ]; then not_ok "$2 $kind: the start does not pass" "exit code $rc: $out $err"; else
		ok "$2 $kind: the start does not pass"; fi
	case $kind in
	fix) expect "$2 $kind: the start meets its code" 'v.rust.codes[1]' "$(field "$dir" expect)" ;;
	fixc) expect "$2 $kind: the start is not clean" 'v.verdict' not-clean ;;
	spot | predict) expect "$2 $kind: the start answers nothing" 'v.verdict' not-answered ;;
	port) expect "$2 $kind: the start differs" 'v.verdict' differs ;;
	review) expect "$2 $kind: the start names no input" 'v.verdict' no-input ;;
	ffi | ffic) expect "$2 $kind: the start's types differ" 'v.verdict' header-drift ;;
	test) expect "$2 $kind: the start tests nothing" 'v.verdict' not-answered ;;
	*) not_ok "$2 $kind is a kind that this test knows" ;;
	esac
	case $kind in fix | fixc)
		expect "$2 $kind: the C is reported as declared" 'v.c.as_declared' true
		expect "$2 $kind: and explained" 'v.notes[1].specific' true
		;;
	esac
	run check "demo/$id" --answer "$solution" --json
	if [ "$rc" != 0 ]; then not_ok "$2 $kind: the solution passes" "$out $err"; else
		ok "$2 $kind: the solution passes"; fi
	[ "$kind" = spot ] && expect "$2 spot: the report is the declared one" 'v.c.as_declared' true
	for wrong in "$dir"/wrong/*; do
		[ -f "$wrong" ] || continue
		file=$(basename "$wrong")
		run check "demo/$id" --answer "$wrong" --json
		if [[ $file == E[0-9]* ]]; then
			expect "$2 $kind: wrong/$file" 'v.rust.codes[1]' "${file%%-*}"
		else
			want=$(json 'v.verdict')
			if [ "$rc" = 1 ] && [[ $file == "$want"-* ]]; then ok "$2 $kind: wrong/$file"; else
				not_ok "$2 $kind: wrong/$file" "it comes to $want"; fi
		fi
	done
}

cd "$tmp" || exit 1
run pack new demo
check "a pack is made" 0 "demo" "ferry pack verify demo"
for file in pack.lua README.md LICENSE .gitlab-ci.yml .github/workflows/ferry.yml 10-first/chapter.md; do
	if [ -s "demo/$file" ]; then ok "with $file"; else not_ok "with $file"; fi
done
kinds=$(sed -n 's/^ *kind = "\(.*\)",$/\1/p' demo/10-first/*/exercise.lua | sort | tr '\n' ' ')
if [ "$kinds" = "ffi ffic fix fixc port predict review spot test " ]; then ok "with one exercise of each kind"; else
	not_ok "with one exercise of each kind" "$kinds"; fi
if grep -rnE '@[A-Z]+@' demo; then not_ok "no mark is left"; else ok "no mark is left"; fi
mode=$(stat -c %a demo demo/pack.lua | tr '\n' ' ')
if [ "$mode" = "$(printf '%o %o ' $((0777 & ~0$(umask))) $((0666 & ~0$(umask))))" ]; then ok "with the modes of the umask"; else
	not_ok "with the modes of the umask" "$mode"; fi

# Another of each kind, by another name: the templates do not hang on theirs.
for kind in $kinds; do
	run pack new-exercise "$kind" "my-$kind" --dir demo
	check "one more of kind $kind" 0 "my-$kind" "exercise.lua" "ferry pack verify demo"
done
for dir in demo/10-first/1?-my-*/; do [ "$(field "$dir" id)" = "$(basename "$dir" | cut -c 4-)" ] || not_ok "$dir has its id"; done
if [ -d demo/10-first/18-my-test ]; then ok "under the next numbers"; else not_ok "under the next numbers" "$(ls demo/10-first)"; fi
if grep -q 'title = "My fixc"' demo/10-first/*-my-fixc/exercise.lua; then ok "with a title"; else not_ok "with a title"; fi

mkdir share
for part in lua progress assets; do ln -s "$root/$part" "share/$part"; done
ln -s "$tmp/demo" share/exercises
export FERRY_SHARE=$tmp/share
for tier in A B; do
	export FERRY_SANDBOX=$tier
	if ! "$FERRY" doctor 2>/dev/null | grep -qE '^ok *sandbox'; then
		ok "tier $tier # SKIP not to be had here"
		continue
	fi
	for dir in demo/10-first/0*/; do prove "${dir%/}" "$tier"; done
done
for dir in demo/10-first/1*/; do prove "${dir%/}" again; done
unset FERRY_SANDBOX FERRY_SHARE

if "$FERRY" pack | grep -q '^ *verify '; then
	run pack verify demo --all
	check "verify proves all of it" 0 "0 faults"
fi

# Refused, with nothing left behind.
before=$(find . | sort | cksum)
run pack new demo
check "a pack that is there is not overwritten" 2 '"demo" is there already'
for name in ../evil /tmp/evil -x .git 'a b' '' "$(printf 'a\033[31m')" "$(printf 'x%.0s' {1..65})" dot.; do
	run pack new -- "$name"
	check "no pack is called $(printf %q "${name:0:12}")" 2 "is no name of a pack"
done
run pack new core
check "nor as ferry's own" 2 "brings along"
run pack new other --dir "$tmp/nowhere"
check "a folder that is not there" 3 "cannot create a folder"
run pack new-exercise fix my-fix --dir demo
check "an id is for one exercise" 2 "has an exercise \"my-fix\" already"
run pack new-exercise fox new --dir demo
check "an unknown kind" 2 'there is no kind "fox"; there are spot, fix,'
run pack new-exercise fix ../up --dir demo
check "an id that is no name" 2 "is no id of an exercise"
run pack new-exercise fix new --dir demo --chapter 99-none
check "an unknown chapter" 2 'names no chapter "99-none"'
run pack new-exercise fix new
check "a folder that is no pack" 2 "holds no pack.lua"
run pack new
check "no name" 2 "usage: ferry pack new NAME"
if [ "$before" = "$(find . | sort | cksum)" ]; then ok "nothing was left behind"; else not_ok "nothing was left behind" "$(find . | sort)"; fi

# A disk that is full while the pack is written.
mkdir full
if mount -t tmpfs -o size=64k,nr_inodes=40 none full 2>/dev/null; then
	run pack new demo --dir full
	check "a full disk" 3 "cannot"
	if [ -z "$(ls -A full)" ]; then ok "leaves nothing half-made"; else not_ok "leaves nothing half-made" "$(ls -A full)"; fi
	umount full
else
	chmod 500 full
	ok "a full disk # SKIP no mount here"
fi

finish
