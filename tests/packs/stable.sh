#!/usr/bin/env bash
# What the built-in pack declares comes every time: the report of each C program in 20 runs, and the
# first error of each start and each wrong answer in 5, from another rustc too where RUSTC2 names one.
#   RUNS and TIMES change how often; `make test-stable` runs it, since it takes minutes.
. "$(dirname "$0")/../lib.sh"
export HOME=$real_home
: "${RUNS:=20}" "${TIMES:=5}" "${RUSTC2:=}"
rustc=$(cd / && rustc --print sysroot)/bin/rustc
export ASAN_OPTIONS=detect_stack_use_after_return=1:strict_string_checks=1:allocator_may_return_null=1:color=never
export UBSAN_OPTIONS=print_stacktrace=1 TSAN_OPTIONS=color=never
cd "$tmp" || exit 1

field() { # MANIFEST a.b.c
	lua5.4 - "$@" <<'LUA'
local v = dofile(arg[1])
for name in arg[2]:gmatch("%a+") do v = type(v) == "table" and v[name] or nil end
print(v or "")
LUA
}

# what differs from run to run: addresses, process ids, thread ids of the kernel
steady() { sed -E 's/0x[0-9a-fA-F]+/ADDRESS/g; s/==[0-9]+==//g; s/\(?(tid|pid)=[0-9]+\)?//g; /^ *(=>)?ADDRESS:/d'; }
declare -A flags=(
	[asan]="-O0 -fsanitize=address,undefined,float-cast-overflow -fno-sanitize-recover=undefined,float-cast-overflow"
	[tsan]="-O1 -fsanitize=thread" [valgrind]="-O0"
	[warn]="-O2 -c -Wconversion -Wformat=2 -D_FORTIFY_SOURCE=2" [analyzer]="-O0 -c -fanalyzer")
flags[ubsan]=${flags[asan]} flags[lsan]=${flags[asan]}

reported() { # TOOL FILE: what the tool says of the program, once
	case $1 in
	warn | analyzer) gcc -std=gnu11 -Wall -Wextra ${flags[$1]} "$2" -o prog.o ;;
	valgrind) timeout -k 1 30 valgrind -q ./prog ;;
	tsan) timeout -k 1 10 setarch -R ./prog ;;
	*) timeout -k 1 10 ./prog ;;
	esac 2>&1 >/dev/null </dev/null
}

# The line that names the report, and the frames in the program's own file: of threads that race,
# which of the two is told of first is theirs to decide.
essence() { steady | grep -E "ERROR|WARNING|runtime error|warning:|SUMMARY|[ /(]${1##*/}:[0-9]" | if [ "$2" = tsan ]; then sort -u; else cat; fi; }

c_side() { # NAME FOLDER FILE TOOL
	local i seen=0 first now
	case $4 in warn | analyzer) ;; *) gcc -std=gnu11 -g -fno-omit-frame-pointer -w -pthread ${flags[$4]} "$2/$3" -o prog -lm || return ;; esac
	for ((i = 0; i < RUNS; i++)); do
		now=$(reported "$4" "$2/$3" | essence "$3" "$4")
		[ "$i" = 0 ] && first=$now
		[ -n "$now" ] && [ "$now" = "$first" ] && seen=$((seen + 1))
	done
	[ "$seen" = "$RUNS" ] && ok "$1: $3, $4: the same report $RUNS times" ||
		not_ok "$1: $3, $4: the same report $RUNS times" "$seen; the first: $first"
}

first_error() { # RUSTC FILE
	"$1" --edition "$edition" --test --emit=metadata --error-format=short --out-dir "$tmp" "$2" 2>&1 | grep -m 1 -oE 'error(\[E[0-9]+\])?'
}

rust_side() { # NAME FILE
	local i first now seen=0
	first=$(first_error "$rustc" "$2")
	for ((i = 0; i < TIMES; i++)); do
		now=$(first_error "$rustc" "$2")
		[ "$now" = "$first" ] && seen=$((seen + 1))
	done
	if [ -n "$RUSTC2" ]; then
		now=$(first_error "$RUSTC2" "$2")
		[ "$now" = "$first" ] || {
			not_ok "$1: ${2##*/}: the same on $("$RUSTC2" --version)" "$now, not $first"
			return
		}
	fi
	[ "$seen" = "$TIMES" ] && ok "$1: ${2##*/}: ${first:-no error} $TIMES times" || not_ok "$1: ${2##*/}" "$seen of $TIMES"
}

for manifest in "$root"/exercises/*/*/exercise.lua; do
	folder=${manifest%/*} name=$(field "$manifest" id) tool=$(field "$manifest" c.expect.tool)
	edition=$(field "$manifest" rust.edition)
	: "${edition:=2024}"
	[ -n "$tool" ] && c_side "$name" "$folder" "$(field "$manifest" c.file)" "$tool"
	for answer in "$folder/$(field "$manifest" rust.start)" "$folder"/wrong/*.rs; do
		[ -f "$answer" ] && rust_side "$name" "$answer"
	done
done
finish
