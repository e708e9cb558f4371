#!/usr/bin/env bash
# Every report runs on a database of version 1 and answers what is known to be in it;
# README.md names every report and every column.
set -u
cd "$(dirname "$0")/../.." || exit 1
export TZ=UTC
dir=$(mktemp -d) || exit 1
trap 'rm -rf "$dir"' EXIT
sqlite3 "$dir/progress.db" <tests/store/v0001.sql || exit 1
sqlite3 "$dir/progress.db" 'PRAGMA journal_mode = WAL' >/dev/null
n=0

# is NAME EXPECTED GOT
is() {
	n=$((n + 1))
	if [ "$2" = "$3" ]; then
		echo "ok $n - $1"
	else
		printf 'not ok %d - %s\n# expected:\n%s\n# got:\n%s\n' $n "$1" "$2" "$3"
	fi
}

report() {
	sqlite3 -readonly "$dir/progress.db" <"progress/reports/$1.sql" 2>&1
}

is "weak-spots" "E0502|2|1|1|2023-11-15
E0499|1|1|1|2023-11-15
E0382|1|1|0|2023-11-14" "$(report weak-spots)"

is "effort" "core/own-use-after-move|3|15|2
core/own-use-after-move-2|1|0|0" "$(report effort)"

is "days" "2023-11-14|3|1|1
2023-11-15|3|2|1" "$(report days)"

is "every report is tested and in the README" "" "$(
	for f in progress/reports/*.sql; do
		grep -q "^| \`reports/${f##*/}\`" progress/README.md || echo "README: $f"
		name=${f##*/}
		grep -q "^is \"${name%.sql}\"" tests/store/reports.sh || echo "test: $f"
	done
)"

is "every column is in the README" "" "$(
	sqlite3 "$dir/progress.db" "SELECT m.name || ' ' || c.name FROM sqlite_schema AS m,
		pragma_table_info(m.name) AS c WHERE m.type = 'table'" |
		while read -r table column; do
			sed -n "/^| \`$table\`/,/^| \`[a-z]/p" progress/README.md |
				grep -q "\`$column\`" || echo "$table.$column"
		done
)"

is "embed.sh refuses a gap" "embed.sh: \"x/0003-c.sql\" should be number 0002" \
	"$(sh progress/embed.sh progress/migrations/0001-attempts.sql x/0003-c.sql 2>&1)"
