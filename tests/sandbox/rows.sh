#!/usr/bin/env bash
# Every hostile case has a test: rows.txt names it, and it is there; and every row of the tables
# is one of the list.
set -u
here=$(cd "$(dirname "$0")" && pwd)
n=0 bad=0 rows=$here/rows.txt
ok() { n=$((n + 1)) && echo "ok $n - $1"; }
not_ok() { n=$((n + 1)) bad=1 && echo "not ok $n - $1"; }
trim() { local s=${1#"${1%%[! ]*}"} && echo "${s%"${s##*[! ]}"}"; }

while IFS='|' read -r row what file words; do
	[[ $row = \#* ]] && continue
	name="row $(trim "$row"): $(trim "$what")"
	grep -qF -- "$(trim "$words")" "$here/../$(trim "$file")" 2>/dev/null && ok "$name" || not_ok "$name: \"$(trim "$words")\" is not in $(trim "$file")"
done <"$rows"
for row in $(seq 47) 72; do
	grep -q "^$row *|" "$rows" || not_ok "row $row has no test"
done
for table in cases compile bugs; do
	while read -r row rest; do
		[[ $row = \#* ]] && continue
		grep -q "^$row *|.*sandbox/" "$rows" || not_ok "row $row ($rest) of $table.txt is not in the list"
	done <"$here/$table.txt"
done
exit $bad
