#!/usr/bin/env bash
# Which tool sees which bug of C: that the builds of this program find what is known that each
# of them finds, in which line, and that the others are silent where they are known to be.
. "$(dirname "$0")/../lib.sh"
share=$tmp/share pack=$tmp/share/exercises
mkdir -p "$pack/10-bugs"
ln -s "$root/lua" "$root/progress" "$root/assets" "$share/"
cat >"$pack/pack.lua" <<'LUA'
return { format = 1, id = "tools", version = "1", title = "Tools", licence = "MIT", chapters = { "10-bugs" } }
LUA
printf '# Bugs\n' >"$pack/10-bugs/chapter.md"
list=()

# bug ID TOOL LINE CLASS KIND SILENT: the C comes on stdin; the report is in LINE, and the tools
# named in SILENT find nothing.
bug() {
	local dir=$pack/10-bugs/01-$1
	mkdir "$dir" && cat >"$dir/bug.c"
	printf 'It has a bug.\n' >"$dir/lesson.md"
	cat >"$dir/exercise.lua" <<LUA
return { id = "$1", title = "$1", kind = "spot", difficulty = 1, minutes = 1, concepts = { "bugs" },
  c = { file = "bug.c", expect = { tool = "$2", kind = "$5", line = $3 } }, class = "A", hints = { "Look." } }
LUA
	list+=("$1 $3 $4 ${6:-}")
}

bug float-cast ubsan 4 integer float-cast-overflow "valgrind analyzer" <<'C'
int main(int n, char **v)
{
	double d = 1e20 * n;
	int i = (int)d;
	(void)v;
	return i > 0;
}
C
bug ignored warn 4 unchecked -Wunused-result "asan valgrind analyzer" <<'C'
#include <unistd.h>
int main(void)
{
	write(1, "abc", 3);
	return 0;
}
C
bug user-format warn 4 format -Wformat-security "asan valgrind analyzer" <<'C'
#include <stdio.h>
int main(int n, char **v)
{
	printf(v[n - 1]);
	return 0;
}
C
bug uninitialised valgrind 6 uninitialised uninitialised-value "asan" <<'C'
#include <stdio.h>
#include <stdlib.h>
int main(void)
{
	int *p = calloc(2, 1), *q = p ? realloc(p, 64) : p;
	if (q && q[9])
		puts("set");
	free(q);
	return 0;
}
C
bug returned-frame asan 11 dead-frame stack-use-after-return "" <<'C'
static int *kept;
static void keep(void)
{
	int x = 3;

	kept = &x;
}
int main(void)
{
	keep();
	return *kept;
}
C
bug many-bytes asan 5 overflow heap-buffer-overflow "analyzer" <<'C'
#include <stdlib.h>
int main(int n, char **v)
{
	char *p = malloc(4);
	p[3 + n] = 1;
	(void)v;
	free(p);
	return 0;
}
C
bug odd-address ubsan 5 misaligned misaligned-address "valgrind" <<'C'
#include <stdlib.h>
int main(void)
{
	char *p = malloc(16);
	*(int *)(void *)(p + 1) = 3;
	free(p);
	return 0;
}
C
bug odd-bool ubsan 8 value invalid-value "valgrind analyzer warn" <<'C'
#include <stdbool.h>
#include <string.h>
int main(int n, char **v)
{
	char c = (char)(n + 6);
	bool b;
	memcpy(&b, &c, 1);
	int set = b ? 1 : 0;
	(void)v;
	return set;
}
C
bug literal analyzer 4 read-only -Wanalyzer-write-to-string-literal "warn" <<'C'
int main(void)
{
	char *s = "abc";
	s[0] = 'x';
	return 0;
}
C
bug no-end warn 5 unterminated -Wstringop-truncation "analyzer" <<'C'
#include <stdio.h>
#include <string.h>
static void cut(char *b, const char *s)
{
	strncpy(b, s, 4);
}
int main(void)
{
	char b[4];
	cut(b, "abcd");
	printf("%.4s\n", b);
	return 0;
}
C
bug no-case warn 6 flow -Wswitch "asan valgrind analyzer" <<'C'
enum step { A, B };
int main(int n, char **v)
{
	enum step s = n > 5 ? A : B;
	(void)v;
	switch (s) {
	case A: return 1;
	}
	return 0;
}
C
bug mixed-signs warn 6 integer -Wsign-compare "asan valgrind analyzer" <<'C'
int main(int n, char **v)
{
	unsigned most = 3;
	int i = -n;
	(void)v;
	return i < most;
}
C
bug lock-order tsan 6 deadlock lock-order-inversion "" <<'C'
#include <pthread.h>
static pthread_mutex_t p = PTHREAD_MUTEX_INITIALIZER, q = PTHREAD_MUTEX_INITIALIZER;
int main(void)
{
	pthread_mutex_lock(&p);
	pthread_mutex_lock(&q);
	pthread_mutex_unlock(&q);
	pthread_mutex_unlock(&p);
	pthread_mutex_lock(&q);
	pthread_mutex_lock(&p);
	pthread_mutex_unlock(&p);
	pthread_mutex_unlock(&q);
	return 0;
}
C

export FERRY_SHARE=$share
for row in "${list[@]}"; do
	read -r id line class silent <<<"$row"
	printf 'line = %s\nbug = %s\n' "$line" "$class" >"$tmp/answer.txt"
	run check "tools/$id" --answer "$tmp/answer.txt" --json
	if [ "$rc" = 0 ] && [ "$(json v.c.as_declared)" = true ]; then
		ok "$id is found"
	else
		not_ok "$id is found" "$(json v.text) $(json v.c.text) $err"
		continue
	fi
	for tool in $silent; do
		got=$(json "(function() for _, w in ipairs(v.witnesses) do if w.tool == \"$tool\" then return w.text or \"silent\" end end end)()")
		[ "$got" = silent ] && ok "$id: $tool is silent" || not_ok "$id: $tool is silent" "$got"
	done
done
finish
