/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * rules - what the exercise demands of the answer's code beside its tests.
 */
#include "base/mem.h"
#include "judge/code.h"
#include "judge/kind.h"
#include "judge/safety.h"

#include <string.h>

/* How often it stands in the code. An attribute such as #[unsafe(no_mangle)] is none of
 * the places that `unsafe` opens. */
static int
count(const char *code, const char *what)
{
	int n = code_count(code, what);

	return strcmp(what, "unsafe") ? n : n - code_count(code, "unsafe(");
}

static char *
broken_rule(const struct exercise *x, const char *code)
{
	for (size_t i = 0; i < x->forbid_n; i++)
		if (code_count(code, x->forbid[i]))
			return mem_printf(
			    "the exercise asks to do without `%s`", x->forbid[i]);
	for (size_t i = 0; i < x->keep_n; i++)
		if (!code_count(code, x->keep[i]))
			return mem_printf(
			    "`%s` has to be in the answer, word for word", x->keep[i]);
	for (size_t i = 0; i < x->max_n; i++) {
		int n = count(code, x->max[i].what);

		if (n > x->max[i].n)
			return mem_printf(
			    "`%s` stands %d times in the answer; the exercise "
			    "allows %d",
			    x->max[i].what, n, x->max[i].n);
	}
	return NULL;
}

static char *
first_broken(int *line, const struct exercise *x, const char *answer, size_t len)
{
	const char *name = judge_answer_name(x->kind);
	struct buf code = BUF_INIT(BUF_MAX);
	char *text;

	if (name && strstr(name, ".c"))
		code_normalise_c(&code, answer, len);
	else
		code_normalise(&code, answer, len);
	text = broken_rule(x, code.ptr);
	if (!text && x->safety)
		text = safety_missing(line, answer, len);
	buf_release(&code);
	return text;
}

int
rules_hold(char **text, const struct exercise *x, const char *answer, size_t len)
{
	int line;

	*text = first_broken(&line, x, answer, len);
	return *text ? -1 : 0;
}

int
rules_line(const struct exercise *x, const char *answer, size_t len)
{
	int line = 0;
	char *text = first_broken(&line, x, answer, len);

	line = text ? line : 0;
	mem_free(text);
	return line;
}
