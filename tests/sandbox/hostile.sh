#!/usr/bin/env bash
# The sandbox against programs that want out of it: the tables cases.txt and compile.txt,
# kills from outside, machines that deny a layer. Alone: tiers A and B as whoever runs it;
# with FULL=1 A- too, and if that is root all of it as an ordinary user as well.
. "$(dirname "$0")/../lib.sh"
here=$root/tests/sandbox
: "${SANDBOX:=$root/build/release/sandbox/driver}"
export FERRY_SECRET=ferry-canary-secret
unset FERRY_SANDBOX

flags=(-std=gnu11 -w -g -O0 -pthread)
gcc "${flags[@]}" "$here/hostile.c" -o "$tmp/hostile-plain" || exit 1
gcc "${flags[@]}" -fsanitize=address,undefined "$here/hostile.c" -o "$tmp/hostile-asan" || exit 1

# as WHO COMMAND…: as this user, or as one without any right, who is shown root's rustc
# at another place, since a rustc in /root cannot be reached.
sysroot=$(cd / && rustc --print sysroot)
shown=
as() {
	local who=$1
	shift
	if [ "$who" != nobody ]; then
		"$@"
	elif [ -n "$shown" ]; then
		# shellcheck disable=SC2016
		unshare -m sh -c 'mount --bind "$0" "$1" && shift && exec "$@"' "$sysroot" "$shown" \
			env PATH="$shown/bin:/usr/bin:/bin" HOME="$canary" \
			setpriv --reuid 65533 --regid 65533 --clear-groups --inh-caps=-all "$@"
	else
		env PATH=/usr/bin:/bin HOME="$canary" \
			setpriv --reuid 65533 --regid 65533 --clear-groups --inh-caps=-all "$@"
	fi
}

# place WHO: a folder of theirs with what the driver needs, in $work; a home in $canary.
place() {
	work=$(mktemp -d /tmp/ferry-hostile-XXXXXX)
	canary=$work.home
	cp "$tmp"/hostile-* "$here"/compile/* "$here"/bugs/* "$work/"
	mkdir -p "$canary/.ssh" "$canary/.config"
	echo ferry-canary-secret >"$canary/.ssh/id_rsa"
	echo 1234567 >"$canary/file"
	chmod 600 "$canary/.ssh/id_rsa"
	chmod 755 "$work" "$canary"
	[ "$1" = nobody ] && chown -R 65533:65533 "$work" "$canary"
	return 0
}
unplace() { rm -rf "$work" "$canary"; }

# tap: takes over the lines of a driver.
tap() {
	local line
	while IFS= read -r line; do
		case $line in
		"ok "*) ok "$who, $tier: ${line#ok * - }" ;;
		"not ok "*) not_ok "$who, $tier: ${line#not ok * - }" ;;
		"Bail out"*) not_ok "$who, $tier: $line" ;;
		*) echo "$line" ;;
		esac
	done
}

# In a tier, everything.
drive() {
	who=$1 tier=$2
	place "$who"
	export FERRY_SANDBOX=$tier
	tap < <(as "$who" "$SANDBOX" run "$here/cases.txt" "$work" "$canary" 2>&1)
	tap < <(as "$who" "$SANDBOX" compile "$here/compile.txt" "$work" "$canary" 2>&1)
	tap < <(as "$who" "$SANDBOX" find "$here/bugs.txt" "$work" 1 2>&1)
	tap < <(as "$who" "$SANDBOX" swap "$work" "$canary" 2>&1)
	tap < <(as "$who" "$SANDBOX" kill "$work" 2>&1)
	[ -n "${FULL:-}" ] && [ "$who" != nobody ] && [ "$tier" != A- ] && tap < <(as "$who" "$SANDBOX" leave "$work" 2>&1)
	unset FERRY_SANDBOX
	unplace
}

if [ -z "${ONLY_DENIED:-}" ]; then
	me=$([ "$(id -u)" = 0 ] && echo root || echo user)
	for t in A B ${FULL:+A-}; do drive "$me" "$t"; done
	if [ -n "${FULL:-}" ] && [ "$me" = root ]; then
		shown=$(mktemp -d /tmp/ferry-hostile-rust-XXXXXX) && chmod 755 "$shown"
		unshare -m mount --bind "$sysroot" "$shown" 2>/dev/null || { rmdir "$shown"; shown=; }
		for t in A B; do drive nobody "$t"; done
		[ -z "$shown" ] || rmdir "$shown"
	fi
fi

# switch FILE VALUE NAME COMMAND…: the command while a switch of the system says so, if it
# can be set; it is set back whatever happens.
switch() {
	local file=$1 value=$2 name=$3 was
	shift 3
	was=$(<"$file")
	trap 'echo "$was" >"$file"; unplace; chmod -R u+rwx "$tmp"; rm -rf "$tmp"; exit 1' INT TERM HUP
	if (echo "$value" >"$file") 2>/dev/null; then
		"$@"
		echo "$was" >"$file"
	else
		echo "# $name: $file cannot be set"
	fi
	trap - INT TERM HUP
}

# A program that aborts in the sandbox, then one outside: the first that the helper is told of.
dump_cores() {
	local first=
	place root
	exec 8<>"$tmp/cores"
	echo "31 aborts plain - signal:6 signal:6 signal:6" >"$tmp/aborts.txt"
	for FERRY_SANDBOX in A B; do
		export FERRY_SANDBOX
		who=root tier=$FERRY_SANDBOX
		tap < <("$SANDBOX" run "$tmp/aborts.txt" "$work" "$canary" 2>&1)
	done
	unset FERRY_SANDBOX
	cp /bin/sh "$tmp/outside"
	# shellcheck disable=SC2016
	"$tmp/outside" -c 'kill -ABRT $$' 2>/dev/null
	read -r -t 10 -u 8 first
	[ "$first" = outside ] && ok "31 no core helper is run for a program in the sandbox" || not_ok "31 no core helper is run for a program in the sandbox" "the first was \"$first\""
	exec 8>&-
	unplace
}

most_random() {
	for tier in A B; do
		who=root
		place root
		export FERRY_SANDBOX=$tier
		tap < <("$SANDBOX" find "$tmp/bugs.txt" "$work" 30 2>&1)
		unset FERRY_SANDBOX
		unplace
	done
}
if [ -n "${FULL:-}" ] && [ "$(id -u)" = 0 ] && [ -z "${ONLY_DENIED:-}" ]; then
	mkfifo "$tmp/cores"
	printf '#!/bin/sh\necho "$1" >"%s"\nexec cat >/dev/null\n' "$tmp/cores" >"$tmp/helper"
	chmod 755 "$tmp/helper"
	switch /proc/sys/kernel/core_pattern "|$tmp/helper %e" 31 dump_cores
	grep -E '^34 (used|race|none)' "$here/bugs.txt" >"$tmp/bugs.txt"
	switch /proc/sys/vm/mmap_rnd_bits 32 35 most_random
fi

# denied CALLS TIER WORDS [PART TEXT]: on a machine that refuses these calls
denied() {
	"$SANDBOX" deny "$1" "$FERRY" doctor --json >"$tmp/out" 2>&1 </dev/null
	out=$(<"$tmp/out") rc=0 err=
	check "without $1: tier $2" 0 "$3: tier $2"
}
denied namespaces B "limited (no namespaces)"
denied mount B "limited (no namespaces)"
denied pivot_root B "limited (no namespaces)"
denied landlock_restrict_self A- "limited (no Landlock)"
denied landlock_create_ruleset A- "limited (no Landlock)"
denied namespaces,landlock_create_ruleset C "OFF"
check "and says what to do" 0 "landlock version: Operation not permitted (errno 1); the kernel needs Landlock"

mkdir -p "$tmp/x"
printf 'int main(void) { return 0; }\n' >"$tmp/x/x.c"
"$SANDBOX" deny namespaces,landlock_create_ruleset "$FERRY" check core/own-use-after-move >"$tmp/out" 2>&1 </dev/null
rc=$? out=$(<"$tmp/out") err=
check "nothing is run without a sandbox" 3 "no sandbox can be built here" "FERRY_SANDBOX=C"
FERRY_SANDBOX=C "$SANDBOX" deny namespaces,landlock_create_ruleset "$FERRY" explain E0382 --prove >"$tmp/out" 2>&1 </dev/null
rc=$? out=$(<"$tmp/out") err=
check "unless it is asked for" 0 "Proved on a C twin"
ASAN_OPTIONS=detect_leaks=0 "$SANDBOX" deny ptrace "$FERRY" doctor >"$tmp/out" 2>&1 </dev/null
rc=$? out=$(<"$tmp/out") err=
check "without ptrace there is no leak check, and doctor says so" 0 "attach: Operation not permitted (errno 1)" "LeakSanitizer needs ptrace"
kinds=$tmp/kinds
mkdir "$kinds" && ln -s "$root"/{lua,progress,assets} "$kinds" && ln -s "$root/tests/packs/kinds" "$kinds/exercises"
FERRY_SHARE=$kinds ASAN_OPTIONS=detect_leaks=0 "$SANDBOX" deny ptrace "$FERRY" check kinds/port-close \
	--answer "$root/tests/packs/kinds/10-fixc/01-port-close/solution.c" >"$tmp/out" 2>&1 </dev/null
rc=$? out=$(<"$tmp/out") err=
check "37 and a pass says so" 0 "ASan finds nothing (leaks cannot be looked for here: \`ferry doctor\` says why)"
[ "$(grep -c "leaks cannot" "$tmp/out")" = 1 ] && ok "37 once" || not_ok "37 once" "$out"
FERRY_SANDBOX=D run check core/own-use-after-move
check "a tier that does not exist" 2 'FERRY_SANDBOX is "D"'

# addresses that are too random for gcc's TSan, and no way to make them less so
if [ "$(id -u)" = 0 ] && unshare -m true 2>/dev/null; then
	echo 32 >"$tmp/bits"
	mkdir "$tmp/share" && cp -r "$root"/{lua,exercises,progress,assets} "$tmp/share/"
	sed -i "s|return { source = .*|return { source = [[int main(void) { return 0; }]], tool = 'tsan', expect = 'race' }|" \
		"$tmp/share/lua/ferry/twin.lua"
	printf 'fn main() {\n    let mut v = vec![1];\n    let f = &v[0];\n    v.push(2);\n    println!("{f}");\n}\n' >"$tmp/x.rs"
	tally=$root/tests/packs/kinds/10-fixc/03-tally/solution.c
	for verb in doctor "explain --prove $tmp/x.rs" "check kinds/tally --answer $tally"; do
		[[ $verb = check* ]] && share=$kinds || share=$tmp/share
		# shellcheck disable=SC2086,SC2016
		FERRY_SHARE=$share unshare -m sh -c 'mount --bind "$0" /proc/sys/vm/mmap_rnd_bits && exec "$@"' "$tmp/bits" \
			"$SANDBOX" deny personality "$FERRY" $verb >"$tmp/out" 2>&1 </dev/null
		rc=$? out=$(tr -s ' \n' ' ' <"$tmp/out") err=
		case $verb in
		doctor) check "32 random bits and no way out: doctor says so" 0 "personality: Operation not permitted (errno 1)" "vm.mmap_rnd_bits=28" ;;
		check*) check "36 an exercise with threads cannot be checked, and says why" 3 "TSan cannot run here: personality: Operation not permitted (errno 1)" "vm.mmap_rnd_bits=28" ;;
		*) check "and TSan is not tried" 0 "Not proved: TSan cannot run here: personality" ;;
		esac
	done
fi

# what is remembered is that it works; what then fails is said, and nothing weaker is tried
run doctor
"$SANDBOX" deny mount "$FERRY" doctor >/dev/null 2>&1
sed -i '/^$/q' "$HOME/.cache/ferry/sandbox"
printf '0\n0 \n0 \n0 \n0 \n0 \n' >>"$HOME/.cache/ferry/sandbox"
"$SANDBOX" deny mount "$FERRY" check core/own-use-after-move >"$tmp/out" 2>&1 </dev/null
rc=$? out=$(<"$tmp/out") err=
check "a sandbox that cannot start is no verdict" 3 "the sandbox could not start: new root: Operation not permitted"

if [ "$(id -u)" = 0 ] && unshare -m true 2>/dev/null; then
	unshare -m sh -c 'mount --bind /dev/null /proc/cpuinfo && exec "$0" doctor' "$FERRY" >"$tmp/out" 2>&1 </dev/null
	rc=$? out=$(<"$tmp/out") err=
	check "a masked /proc: tier B" 0 "limited (no namespaces): tier B" "mount /proc: Operation not permitted"
fi
# links on the way: to the cache, to the compilers
mkdir -p "$tmp/elsewhere/deep" "$tmp/links"
ln -s "$tmp/links/second" "$tmp/links/first"
ln -s ../elsewhere/deep "$tmp/links/second"
for dir in "$sysroot" /usr; do ln -s "$dir" "$tmp/links/${dir##*/}"; done
XDG_CACHE_HOME=$tmp/links/first PATH=$tmp/links/${sysroot##*/}/bin:$tmp/links/usr/bin:/bin \
	run check core/own-use-after-move --answer "$root/exercises/10-ownership/01-own-use-after-move/solution.rs"
check "folders behind links" 0 "passed"
[ -n "$(ls "$tmp/elsewhere/deep/ferry")" ] && ok "of which the cache was one" || not_ok "of which the cache was one"

run doctor
check "and all is well again" 0 "full: tier A"
finish
