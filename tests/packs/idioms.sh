#!/usr/bin/env bash
# The idioms: both sides of each compile without a warning, the Rust is run with the statements
# that prove its claims, and the index that notes read is what the files say.
#   FERRY_RECORD=1 writes the index anew.
. "$(dirname "$0")/../lib.sh"
idioms() { lua5.4 "$root/tests/idioms.lua" "$root" "$@"; }
folder=$tmp/idioms
mkdir "$folder"

out=$(idioms check 2>&1) && ok "the files: fields, names, words, codes, exercises" || not_ok "the files: fields, names, words, codes, exercises" "$out"
for made in index c_names; do
	if [ -n "${FERRY_RECORD:-}" ]; then
		idioms $made >"$tmp/made.lua" && cp "$tmp/made.lua" "$root/lua/idioms/$made.lua"
	fi
	out=$(idioms $made | diff "$root/lua/idioms/$made.lua" - 2>&1) && ok "$made.lua agrees" || not_ok "$made.lua agrees: FERRY_RECORD=1 writes it" "$out"
done

idioms emit "$folder"
cd "$folder" || exit 1
rustc=$(cd / && HOME=$real_home rustc --print sysroot)/bin/rustc
count=$(find . -name '*.c' | wc -l)
[ "$count" -ge 64 ] && ok "$count idioms" || not_ok "$count idioms"

# alone, as the reader sees it, and with its test
out=$("$rustc" --edition 2024 -D warnings --crate-type lib --emit=metadata -o lib.rmeta idioms.rs 2>&1) && ok "the Rust compiles" || not_ok "the Rust compiles" "$out"
if out=$("$rustc" --edition 2024 -D warnings --test -o run idioms.rs 2>&1); then
	out=$(env -u RUST_BACKTRACE ./run 2>&1) && ok "what the Rust claims holds" || not_ok "what the Rust claims holds" "$(grep -v '\.\.\. ok$' <<<"$out")"
	tests=$(grep -c '::holds \.\.\. ok$' <<<"$out")
	[ "$tests" = "$count" ] && ok "each idiom has its test" || not_ok "each idiom has its test" "$tests of $count"
else
	not_ok "what the Rust claims holds" "$out"
fi

compile() { # NAME.c: prints what gcc says
	# shellcheck disable=SC2046 # flags are words
	gcc -std=c11 -O1 -Wall -Wextra -Werror $(<"${1%.c}.flags") -c -o "${1%.c}.o" "$1" 2>&1
}
export -f compile
out=$(printf '%s\0' ./*.c | xargs -0 -P 2 -n 8 bash -c 'for f; do compile "$f"; done' sh)
[ -z "$out" ] && [ "$(find . -name '*.o' | wc -l)" = "$count" ] && ok "the C compiles" || not_ok "the C compiles" "$out"
finish
