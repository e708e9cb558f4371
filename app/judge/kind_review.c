/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * kind_review - a translation that compiles and differs from its C: the learner first
 * names an input on which it does, then repairs it.
 *
 * Both halves are in answer.rs: the input stands behind "// INPUT:". It is tried on the
 * translation as shipped, so that the repair does not take it away. The smallest input of
 * the generator is shown once the learner has one of their own.
 */
#include "base/mem.h"
#include "judge/compare.h"

#include <string.h>

#define HEADING "// INPUT:"

enum half { INPUT, REPAIR, HALVES };

/* What stands behind the first "// INPUT:", without the spaces around it; may be "". */
static char *
named_input(const char *answer, size_t len)
{
	const char *end = answer + len;

	for (const char *line = answer; line < end;) {
		const char *nl = memchr(line, '\n', (size_t)(end - line));
		size_t n = (size_t)((nl ? nl : end) - line);

		if (n >= strlen(HEADING) && !memcmp(line, HEADING, strlen(HEADING))) {
			line += strlen(HEADING);
			n -= strlen(HEADING);
			while (n && strchr(" \t\r", line[n - 1]))
				n--;
			while (n && strchr(" \t", *line)) {
				line++;
				n--;
			}
			return mem_strndup(line, n);
		}
		line += n + 1;
	}
	return mem_strdup("");
}

static int
plan_review(struct build_spec *out, const struct exercise *x, const char *answer,
    size_t len, struct err *e)
{
	char *input = named_input(answer, len);
	int rc = plan_compare(out, x, answer, len, e);

	if (rc == 0 && *input) {
		build_add_file(out, "input", input, strlen(input));
		plan_harness(out, "given.rs");
		build_add_lane(out,
		    (struct lane_spec){ .name = "given",
			.source = "given.rs",
			.steps = { "gcc-given", "rustc-given", "run-port" },
			.reads = { "start.rs", "glue.rs", "orig.c", "input", "given.rs",
			    "harness.rs", "drive.c", "guard.c", "channel.c" },
			.remembered = true });
		rc = plan_file(out, x, x->start, "start.rs", e);
	}
	mem_free(input);
	return rc;
}

/* Why the input is none that shows a difference; NULL if it is one. The caller's. */
static char *
judge_input(struct verdict *v, const struct judged *j, const char *input)
{
	const struct side *s = outcome_side(j->outcome, "given");
	const struct compared *c;
	struct told t;
	char *why = NULL;

	if (!*input || !s)
		return mem_strdup("no input is named behind \"" HEADING "\"");
	told_read(&t, s);
	c = &t.compared;
	if (t.refused)
		why =
		    mem_printf("the input \"%s\" cannot be read: %s", input, t.refused);
	else if (t.invalid)
		why = mem_printf(
		    "C promises nothing for the input \"%s\" (%s)", input, t.invalid);
	else if (compare_failed(v, j, s, &t, "the translation as it was"))
		why = mem_strdup(v->text);
	else if (!c->differing)
		why = mem_printf("on the input \"%s\" C and the translation as it was "
				 "agree: both return %s",
		    input, c->c ? c->c : "the same");
	told_release(&t);
	return why;
}

static void
set_half(struct verdict *v, enum half half, bool passed)
{
	static const char *const names[] = { [INPUT] = "input", [REPAIR] = "repair" };

	v->tests[half] = (struct test){ .name = mem_strdup(names[half]),
		.state = passed ? TEST_PASSED : TEST_FAILED };
	*(passed ? &v->passed : &v->failed) += 1;
}

/* Both halves are known: which is missing. */
static void
judge_halves(struct verdict *v, const struct judged *j, const char *no_input)
{
	const struct compared *c = &v->compared;
	char *rule = NULL;

	if (no_input && c->differing)
		verdict_set(v, VERDICT_NO_INPUT,
		    "both halves are missing: %s, and the translation still differs from "
		    "the C",
		    no_input);
	else if (no_input)
		verdict_set(v, VERDICT_NO_INPUT,
		    "the first half is missing: %s; the second is there, the translation "
		    "agrees with the C on all %d inputs",
		    no_input, c->inputs);
	else if (c->differing)
		verdict_set(v, VERDICT_DIFFERS,
		    "your input shows the difference; the second half is missing: the "
		    "translation still differs on %d of %d inputs, for one on %s: C "
		    "returns %s, Rust %s",
		    c->differing, c->inputs, compared_words(c), c->c, c->rust);
	else if (compare_rules(&rule, j) < 0)
		verdict_set(
		    v, VERDICT_RULE_BROKEN, "both halves are there, but %s", rule);
	else
		verdict_set(v, VERDICT_PASSED,
		    "your input shows the difference, and the translation agrees with "
		    "the C on all %d inputs",
		    c->inputs);
	v->pass = v->kind == VERDICT_PASSED;
	mem_free(rule);
}

static int
judge_review(struct verdict *v, const struct judged *j, struct err *e)
{
	char *input = named_input(j->answer, j->answer_len);
	char *no_input = judge_input(v, j, input);
	bool failed;
	struct told t;

	(void)e;
	told_read(&t, j->rust);
	v->c_built = j->rust->built || j->rust->by_rustc;
	v->tests = mem_calloc(HALVES, sizeof *v->tests);
	v->test_n = HALVES;
	set_half(v, INPUT, !no_input);
	failed = compare_failed(v, j, j->rust, &t, "the answer");
	set_half(v, REPAIR, !failed && !t.compared.differing);
	if (!failed) {
		v->compared = t.compared;
		t.compared = (struct compared){ 0 };
		judge_halves(v, j, no_input);
	}
	if (no_input) { /* finding one is the exercise */
		struct compared bare = { .inputs = v->compared.inputs,
			.differing = v->compared.differing,
			.c_ns = v->compared.c_ns,
			.rust_ns = v->compared.rust_ns };

		compared_release(&v->compared);
		v->compared = bare;
	}
	told_release(&t);
	mem_free(no_input);
	mem_free(input);
	return 0;
}

const struct kind kind_review = { .name = "review",
	.answer = "answer.rs",
	.rust_step = "rustc-port",
	.c_step = "gcc-original",
	.vouched = true,
	.plan = plan_review,
	.judge = judge_review };
