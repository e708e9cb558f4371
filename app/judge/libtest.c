/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * libtest - which tests there should be, and what the test program said of each.
 *
 * The expected names come from the tests' source and not from the output: a program
 * that exits before its tests have run has failed them. What the output says of a pass
 * counts only with the test's seal: seal.c.
 */
#include "judge/libtest.h"

#include "base/mem.h"
#include "judge/code.h"

#include <string.h>

#define OPEN   "ferry_tests::"
#define HIDDEN "ferry_hidden::"

void
libtest_add(struct verdict *v, const char *name, size_t len)
{
	size_t cap = v->test_n;

	v->tests = mem_grow(v->tests, &cap, v->test_n + 1, sizeof *v->tests);
	v->tests[v->test_n++] =
	    (struct test){ .name = mem_strndup(name, len), .state = TEST_UNSEEN };
}

bool
libtest_next(struct test_fn *out, const char *code, size_t *at)
{
	const char *mark = strstr(code + *at, "#[test]"), *from = mark, *fn;
	char *attributes;

	fn = mark ? code_word(mark, "fn") : NULL;
	if (!fn)
		return false;
	while (from > code && !strchr(";{}", from[-1]))
		from--;
	attributes = mem_strndup(from, (size_t)(fn - from));
	fn += 2;
	fn += strspn(fn, " \t\n");
	*out = (struct test_fn){ .name = (size_t)(fn - code),
		.len = strcspn(fn, "(< \t\n"),
		.panics = code_word(attributes, "should_panic"),
		.ignored = code_word(attributes, "ignore") };
	mem_free(attributes);
	fn += strcspn(fn, "{");
	out->body = (size_t)(fn - code) + (*fn == '{');
	*at = out->body;
	return *fn == '{';
}

/* "a_full_ring_refuses" as "a full ring refuses". */
static char *
words_of(const char *name)
{
	char *words = mem_strdup(name);

	for (char *p = words; *p; p++)
		*p = *p == '_' ? ' ' : *p;
	return words;
}

void
libtest_expect(struct verdict *v, const char *source, bool hidden)
{
	struct buf code = BUF_INIT(BUF_MAX);
	struct test_fn f;

	code_blank(&code, source, strlen(source));
	for (size_t at = 0; libtest_next(&f, code.ptr, &at);) {
		struct test *t;

		if (f.ignored || code.ptr[f.name] == '$') /* or made by a macro */
			continue;
		libtest_add(v, code.ptr + f.name, f.len);
		t = &v->tests[v->test_n - 1];
		t->panics = f.panics;
		t->words = hidden ? words_of(t->name) : NULL;
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
libtest_read(struct verdict *v, const char *output, const char *module)
{
	bool closed = false;

	for (const char *line = output; *line;) {
		size_t n = strcspn(line, "\n");

		for (size_t i = 0; i < v->test_n; i++)
			read_line(&v->tests[i], line, n,
			    module              ? module
			    : v->tests[i].words ? HIDDEN
						: OPEN);
		closed = closed || !strncmp(line, "test result: ", 13);
		line += n + (line[n] ? 1 : 0);
	}
	return closed;
}

void
libtest_crashed(struct verdict *v, const char *output)
{
	const char *last = NULL;

	for (const char *line = output; *line;
	     line += strcspn(line, "\n"), line += *line == '\n')
		if (!strncmp(line, "test ", 5) && strstr(line, " ... "))
			last = line;
	for (size_t i = 0; last && i < v->test_n; i++) {
		struct test *t = &v->tests[i];
		const char *module = t->words ? HIDDEN : OPEN;
		size_t m = strlen(module), n = strlen(t->name);

		if (t->state == TEST_UNSEEN && !strncmp(last + 5, module, m) &&
		    !strncmp(last + 5 + m, t->name, n) && last[5 + m + n] == ' ')
			t->state = TEST_CRASHED;
	}
}

void
libtest_count(struct verdict *v)
{
	for (size_t i = 0; i < v->test_n; i++)
		*(v->tests[i].state == TEST_PASSED ? &v->passed : &v->failed) += 1;
}

bool
libtest_sealed(const char *seals, const char *how, const char *module, const char *name)
{
	char *line = mem_printf("%s %s%s\n", how, module, name);
	const char *p = strstr(seals, line);
	bool found = p && (p == seals || p[-1] == '\n');

	mem_free(line);
	return found;
}

void
libtest_unseal(struct verdict *v, const char *seals)
{
	for (size_t i = 0; i < v->test_n; i++) {
		struct test *t = &v->tests[i];

		if (t->state == TEST_PASSED &&
		    !libtest_sealed(seals, t->panics ? "panicked" : "ok",
			t->words ? "answer::" HIDDEN : "answer::" OPEN, t->name))
			t->state = TEST_UNSEEN;
	}
}
