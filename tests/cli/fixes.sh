#!/usr/bin/env bash
# Each edit that a note offers, applied alone, removes its diagnostic and adds no error.
. "$(dirname "$0")/../lib.sh"
rustc=$(cd / && rustc --print sysroot)/bin/rustc
for part in 1 2; do
	mkdir "$tmp/$part"
	lua5.4 "$root/tests/fixes.lua" "$root/tests/explain" "$tmp/$part" "$FERRY" "$rustc" $part 2 >"$tmp/edits.$part" 2>"$tmp/err.$part" &
done
wait
while IFS=$'\t' read -r state name why title; do
	case $state in
	ok) ok "$name: $title" ;;
	known) ;;
	*) not_ok "$name: $title" "$why" ;;
	esac
done < <(cat "$tmp"/edits.*)
[ -s "$tmp/err.1" ] || [ -s "$tmp/err.2" ] && not_ok "every case is read" "$(cat "$tmp"/err.*)"
[ "$n" -gt 80 ] && ok "there are edits enough" || not_ok "there are edits enough" "$n"
finish
