# shellcheck shell=bash
# Shared by the shell tests: a fresh HOME, TAP output, small assertions. Source it.
#   FERRY names the binary; a test ends with `finish`.
set -u
: "${FERRY:?FERRY must name the ferry binary}"
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
tmp=$(mktemp -d)
trap 'chmod -R u+rwx "$tmp" 2>/dev/null; rm -rf "$tmp"' EXIT
real_home=$HOME
export RUSTUP_HOME=${RUSTUP_HOME:-$real_home/.rustup} CARGO_HOME=${CARGO_HOME:-$real_home/.cargo}
export HOME=$tmp/home TZ=UTC LC_ALL=C.UTF-8 FERRY_NOW=1700000000
unset XDG_DATA_HOME XDG_CACHE_HOME XDG_CONFIG_HOME FERRY_SHARE FERRY_LOG NO_COLOR MAKEFLAGS MAKELEVEL MFLAGS
mkdir "$HOME"
# The C side's cache is shared by the tests of one run: its content is keyed by all it depends on.
n=0 bad=0

ok() { n=$((n + 1)); echo "ok $n - $1"; }
not_ok() {
	n=$((n + 1)) bad=1
	echo "not ok $n - $1"
	[ $# -gt 1 ] && sed 's/^/# /' <<<"$2" | head -40
}

# run ARG…: runs ferry; sets out, err and rc.
run() {
	"$FERRY" "$@" >"$tmp/out" 2>"$tmp/err" </dev/null
	rc=$?
	out=$(<"$tmp/out") err=$(<"$tmp/err")
}

# check NAME RC [TEXT…]: the last run ended with RC and printed each TEXT.
check() {
	local name=$1 want=$2 text
	shift 2
	if [ "$rc" != "$want" ]; then
		not_ok "$name" "exit code $rc, expected $want
$out
$err"
		return
	fi
	for text; do
		if ! grep -qF -- "$text" <<<"$out
$err"; then
			not_ok "$name" "\"$text\" is missing in:
$out
$err"
			return
		fi
	done
	ok "$name"
}

# since MINOR: whether rustc is 1.MINOR or newer. What older ones do not say is not asked of them.
since() { [[ $(cd / && rustc --version) =~ ^rustc\ 1\.([0-9]+) ]] && [ "${BASH_REMATCH[1]}" -ge "$1" ]; }

# json EXPRESSION: evaluates it (v is the JSON of the last run) and prints the value.
json() { lua5.4 "$root/tests/json.lua" "$1" <"$tmp/out"; }

# with_chapter NAME: from here on ferry's own pack has that chapter alone.
with_chapter() {
	local part
	mkdir -p "$tmp/own/exercises"
	for part in lua progress assets; do ln -s "$root/$part" "$tmp/own/$part"; done
	cp -R "$root/exercises/$1" "$tmp/own/exercises/"
	{
		sed -n '1,/^  authors/p' "$root/exercises/pack.lua"
		printf '  chapters = { "%s" },\n}\n' "$1"
	} >"$tmp/own/exercises/pack.lua"
	export FERRY_SHARE=$tmp/own
}

finish() { exit $bad; }
