/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * libtest - which tests there should be, and what the test program said of each.
 *
 * The expected names come from the tests' source and not from the output: a program
 * that exits before its tests have run has failed them.
 */
#include "base/mem.h"
#include "judge/code.h"
#include "judge/kind.h"

#include <string.h>

#define MODULE "ferry_tests::"

void
libtest_add(struct verdict *v, const char *name, size_t len)
{
	size_t cap = v->test_n;

	v->tests = mem_grow(v->tests, &cap, v->test_n + 1, sizeof *v->tests);
	v->tests[v->test_n++] =
	    (struct test){ .name = mem_strndup(name, len), .state = TEST_UNSEEN };
}

void
libtest_expect(struct verdict *v, const char *source)
{
	struct buf code = BUF_INIT(BUF_MAX);

	code_normalise(&code, source, strlen(source));
	for (const char *p = code.ptr; (p = strstr(p, "#[test]")); p++) {
		const char *fn = strstr(p, "fn ");

		if (!fn)
			break;
		libtest_add(v, fn + 3, strcspn(fn + 3, "(<"));
	}
	buf_release(&code);
}

/* "test ferry_tests::fills ... ok": the state of test t, if this line is about it. */
static void
read_line(struct test *t, const char *line, size_t len, const char *module)
{
	size_t n = strlen(t->name), m = strlen(module);
	const char *rest = line + 5 + m;

	if (len <= 5 + m + n || memcmp(line, "test ", 5) ||
	    memcmp(line + 5, module, m) || memcmp(rest, t->name, n) || rest[n] != ' ')
		return;
	if (!memcmp(line + len - 3, " ok", 3) && t->state == TEST_UNSEEN)
		t->state = TEST_PASSED;
	else if (!memcmp(line + len - 6, "FAILED", 6))
		t->state = TEST_FAILED;
}

bool
libtest_read(struct verdict *v, const char *output)
{
	return libtest_read_of(v, output, MODULE);
}

bool
libtest_read_of(struct verdict *v, const char *output, const char *module)
{
	bool closed = false;

	for (const char *line = output; *line;) {
		size_t n = strcspn(line, "\n");

		for (size_t i = 0; i < v->test_n; i++)
			read_line(&v->tests[i], line, n, module);
		closed = closed || !strncmp(line, "test result: ", 13);
		line += n + (line[n] ? 1 : 0);
	}
	for (size_t i = 0; i < v->test_n; i++)
		*(v->tests[i].state == TEST_PASSED ? &v->passed : &v->failed) += 1;
	return closed;
}
