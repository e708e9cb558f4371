#!/usr/bin/env bash
# A program, or a compiler, that meets a limit of the sandbox: the verdict says which one and
# its value, whatever the kind of exercise. Each limit is really met.
. "$(dirname "$0")/../lib.sh"
for part in lua progress assets; do
	for pack in kinds kinds-port; do mkdir -p "$tmp/$pack" && ln -s "$root/$part" "$tmp/$pack/$part"; done
done
ln -s "$root/tests/packs/kinds-port" "$tmp/kinds-port/exercises"
cp -R "$root/tests/packs/kinds" "$tmp/kinds/exercises" && chmod -R u+w "$tmp/kinds/exercises"
fixc=$root/tests/packs/kinds/10-fixc/01-port-close predict=$tmp/kinds/exercises/30-predict/01-wraps
port=$root/tests/packs/kinds-port/10-port/01-buf-tlv-parse fix=$root/exercises/10-ownership/01-own-use-after-move

says() { # NAME TEXT [OR]: the sentence of the last verdict begins with one of them
	local got
	got=$(json v.text 2>&1)
	if [[ $got == "$2"* || (-n ${3:-} && $got == "$3"*) ]]; then ok "$1"; else not_ok "$1" "\"$got\", expected \"$2\""; fi
}

# Each makes of a statement an answer that executes it, and checks that.
in_fix() {
	{ cat "$fix/solution.rs"; printf '#[test]\nfn own() { %s }\n' "$1"; } >"$tmp/a.rs"
	run check own-use-after-move --answer "$tmp/a.rs" --json
}
in_fixc() {
	{ cat "$fixc/solution.c"; printf '#include <pthread.h>\n#include <unistd.h>\n'
		printf '__attribute__((constructor)) static void own(void) { %s }\n' "$1"; } >"$tmp/a.c"
	FERRY_SHARE=$tmp/kinds run check port-close --answer "$tmp/a.c" --json
}
in_predict() {
	printf 'fn main() { %s }\n' "$1" >"$predict/program.rs"
	FERRY_SHARE=$tmp/kinds run check wraps --answer "$predict/solution.txt" --json
}
in_port() {
	{ sed "s/let mut sum = 0i64;/own(); &/" "$port/solution.rs"; printf 'fn own() { %s }\n' "$1"; } >"$tmp/a.rs"
	FERRY_SHARE=$tmp/kinds-port run check buf-tlv-parse --answer "$tmp/a.rs" --json
}

# compilers that take their 20 s meanwhile
printf '#define A(x) x x x x x x x x x x\nint own(int a) { A(A(A(A(A(A(a += a * 3; a ^= a >> 1;)))))) return a; }\n' |
	cat "$fixc/solution.c" - >"$tmp/gcc.c"
FERRY_SHARE=$tmp/kinds "$FERRY" check port-close --answer "$tmp/gcc.c" --json >"$tmp/gcc.out" &
{ echo '#![allow(long_running_const_eval)]'
	cat "$fix/solution.rs"
	echo 'pub const OWN: u64 = { let mut v = 0; while v < 2_000_000_000_000 { v += 1 } v };'; } >"$tmp/rustc.rs"
"$FERRY" check own-use-after-move --answer "$tmp/rustc.rs" --json >"$tmp/rustc.out" &

memory='let mut v = Vec::new(); loop { v.push(vec![1u8; 16 << 20]); }'
output='let mut o = std::io::stdout(); loop { let _ = std::io::Write::write_all(&mut o, &[b'"'x'"'; 9999]); }'
# parked once no more can be had: then the supervisor finds them
tasks='loop { if std::thread::Builder::new().spawn(|| loop { std::thread::park() }).is_err() { loop { std::thread::park() } } }'
sleeps='std::thread::sleep(std::time::Duration::from_secs(60))'
spins='loop { std::hint::black_box(1); }'
for kind in fix predict port; do
	in_$kind "$memory"
	says "$kind: memory" "the program was stopped at a limit, memory: more than 512 MiB"
	in_$kind "$tasks"
	says "$kind: tasks" "the program was stopped at a limit, too many processes: more than "
	if [ $kind != port ]; then # there the harness alone has an output
		in_$kind "$output"
		says "$kind: output" "the program was stopped at a limit, output: more than 1024 KiB"
	fi
done
in_fixc 'for (;;) memset(malloc(16 << 20), 1, 16 << 20);'
says "fixc: memory" "the program was stopped at a limit, memory: more than 512 MiB"
in_fixc 'for (;;) puts("0123456789");'
says "fixc: output" "the program was stopped at a limit, output: more than 1024 KiB"
in_fixc 'for (pthread_t t;;) (void)pthread_create(&t, NULL, (void *(*)(void *))pause, NULL);'
says "fixc: tasks" "the program was stopped at a limit, too many processes: more than "
in_fix "$spins"
says "fix: CPU" "the program was stopped at a limit, CPU: more than 5 s; does a loop not end?" \
	"the program was stopped at a limit, time: more than 10 s" # on a busy machine
in_fix "$sleeps"
says "fix: time" "the program was stopped at a limit, time: more than 10 s; does a loop not end?"
wait # for the compilers
cp "$tmp/gcc.out" "$tmp/out"
says "gcc: CPU" "gcc was stopped at a limit, CPU: more than 20 s" "gcc was stopped at a limit, time: more than 30 s"
cp "$tmp/rustc.out" "$tmp/out"
says "rustc: CPU" "rustc was stopped at a limit, CPU: more than 20 s" "rustc was stopped at a limit, time: more than 30 s"
printf 'char own[1 << 29] = { 1 };\n' | cat "$fixc/solution.c" - >"$tmp/a.c"
FERRY_SHARE=$tmp/kinds run check port-close --answer "$tmp/a.c" --json
says "gcc: file size" "gcc was stopped at a limit, file size: more than 256 MiB"
finish
