#!/usr/bin/env bash
# Packs from a git server with TLS, on loopback; and from servers that behave badly.
. "$(dirname "$0")/../lib.sh"
. "$(dirname "$0")/git.bash"
make_pack "$tmp/served/team" team
src=$tmp/served/team
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost \
	-addext subjectAltName=DNS:localhost -keyout "$tmp/key.pem" -out "$tmp/cert.pem" 2>/dev/null
coproc SERVER { exec python3 "$root/tests/packs/server.py" "$tmp/served" "$tmp/cert.pem" "$tmp/key.pem"; }
exec 7<&"${SERVER[0]}" 6>&"${SERVER[1]}"
read -r -t 20 -u 7 port
same "the server is there" 0 $((port < 1024))
at=https://localhost:$port

# requested TEXT: reads what the server was asked until TEXT comes
requested() {
	local line
	while read -r -t 20 -u 7 line; do
		case $line in *"$1"*) return 0 ;; esac
	done
	return 1
}

refused() { # NAME RC TEXT…
	check "$@"
	tidy "$1: nothing is left"
}

run pack add "$at/good/team/.git" --yes
refused "a certificate of nobody's" 3 "cannot fetch"
export GIT_SSL_CAINFO=$tmp/cert.pem
run pack add "$at/good/team/.git"
check "https" 2 "For the storage team" "$at/good/team/.git"
run pack add "$at/good/team/.git" --yes
check "a yes adds it" 0 "added: team, exercises: 4"
same "its url is pinned" "$at/good/team/.git" "$(sed -n 's/^url //p' "$packs/team/pin")"
put_answer team own-use-after-move "$src"/10-ownership/01-*/solution.rs
run check team/own-use-after-move
check "it is learned" 0
cp -r "$src/10-ownership/"04-* "$src/10-ownership/05-more"
sed -i 's/id = "own-[a-z-]*"/id = "own-more"/' "$src/10-ownership/05-more/exercise.lua"
sed -i 's/id = "own-use-after-move"/id = "own-moved"/' "$src"/10-ownership/01-*/exercise.lua
write_pack "$src" team '    renamed = { ["own-use-after-move"] = "own-moved" },'
commit "$src" "Second"
run pack update
check "updated" 0 "own-more" "now own-moved" "updated: team"
same "progress follows" "passed 1" "$(state team/own-moved)"
run pack rollback team
same "and back" "passed 1" "$(state team/own-use-after-move)"
run pack remove team
check "removed" 0

# 67: redirections
for where in http file host ext; do
	for code in 301 302 307 308; do
		run pack add "$at/to/$code/$where/team/.git" --yes
		refused "67 $code to $where" 3 "leads to another host or protocol"
	done
done
run pack add "$at/to/302/here/team/.git" --yes
check "67 within the host" 0 "added: team"
run pack remove team
run pack add "$at/auth/team/.git" --yes
refused "who are you" 3 "asks who you are"
run pack add "$at/good/none" --yes
refused "no such repository" 3 "cannot fetch"
run pack add "https://127.0.0.1:1/x" --yes
refused "nobody there" 3 "cannot fetch"

# 65: little to fetch and much to unpack: zeros, and a chain of deltas that doubles
bomb() { # NAME BLOB: a commit of that one file
	git -C "$tmp/served/$1" update-ref HEAD "$(git -C "$tmp/served/$1" commit-tree "$(printf '100644 blob %s\tx.txt\n' "$2" |
		git -C "$tmp/served/$1" mktree)" -m x)"
}
git init -q -b main "$tmp/served/zeros"
bomb zeros "$(head -c 209715200 /dev/zero | git -C "$tmp/served/zeros" -c core.bigFileThreshold=1m hash-object -w --stdin)"
run pack add "$at/good/zeros/.git" --yes
refused "65 zeros" 2 '"x.txt": a file has at most 256 KiB'
git init -q -b main "$tmp/served/chain"
python3 "$root/tests/packs/chain.py" 2>"$tmp/names" | git -C "$tmp/served/chain" index-pack --stdin >/dev/null
git -C "$tmp/served/chain" update-ref HEAD "$(git -C "$tmp/served/chain" commit-tree "$(n=0 && while read -r name; do
	printf '100644 blob %s\tf%d.txt\n' "$name" $((n++)); done <"$tmp/names" | git -C "$tmp/served/chain" mktree)" -m x)"
received=$(du -sk "$tmp/served/chain/.git/objects" | cut -f 1)
[ "$received" -lt 1000 ] && ok "65 the chain is short: $received KiB" || not_ok "65 the chain is short" "$received KiB"
run pack add "$at/good/chain/.git" --yes
refused "65 a chain of deltas" 2 "cannot fetch"

# 66: servers that say nothing, break off, or take their time
run pack add "$at/reset/team/.git" --yes
refused "66 broken off in a pack" 3 "cannot fetch"
for manner in silent drip; do
	env --default-signal=INT "$FERRY" pack add "$at/$manner/team/.git" --yes >"$tmp/out" 2>"$tmp/err" </dev/null &
	pid=$!
	want=$manner
	[ $manner = drip ] && want=git-upload-pack
	requested "/$manner/" && { [ $manner = silent ] || requested "/$want"; } || not_ok "66 $manner: it was asked"
	start=${EPOCHREALTIME/./}
	kill -INT $pid
	wait $pid 2>/dev/null
	rc=$?
	[ $((${EPOCHREALTIME/./} - start)) -lt 1000000 ] && ok "66 $manner: interrupted at once" || not_ok "66 $manner: interrupted at once"
	same "66 $manner: as a signal does" 130 $rc
	tidy "66 $manner: nothing is left"
done
exec 6>&-
finish
