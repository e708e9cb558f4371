/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * kind_fix - make the Rust build, pass its tests and keep the exercise's rules.
 *
 * The order of the questions is the order in which a learner can act on them: does it
 * build, does it end, do the tests pass, is it the repair that was asked for.
 */
#include "base/mem.h"
#include "judge/kind.h"
#include "judge/libtest.h"
#include "judge/seal.h"

#include <string.h>

void
judge_refused(struct verdict *v, const struct judged *j)
{
	const struct side *rust = j->rust;
	const struct diag *first = NULL;
	const struct diag_span *at;

	if (judge_compiler(v, &rust->compiler, "rustc"))
		return;
	for (size_t i = 0; i < j->diags->n && !first; i++)
		if (j->diags->v[i].tool == DIAG_RUSTC &&
		    !strcmp(j->diags->v[i].level, "error"))
			first = &j->diags->v[i];
	if (!first) {
		verdict_set(v, VERDICT_NOT_BUILT,
		    "rustc ended with %s %d and named no error",
		    rust->compiler.end == PROC_SIGNALED ? "signal" : "exit code",
		    rust->compiler.code);
		return;
	}
	at = diag_primary(first);
	if (at && (!strcmp(at->file, "tests.rs") || !strcmp(at->file, "hidden.rs"))) {
		verdict_set(v, VERDICT_NOT_BUILT,
		    "the exercise's tests do not compile with it (%s, line %d): %s%s%s",
		    at->file, at->line, first->code ? first->code : "",
		    first->code ? ", " : "", first->message);
		return;
	}
	verdict_set(v, VERDICT_NOT_BUILT, "rustc refuses line %d: %s%s%s",
	    at ? at->line : 0, first->code ? first->code : "", first->code ? ", " : "",
	    first->message);
}

char *
judge_names(const struct verdict *v, enum test_state state)
{
	struct buf b = BUF_INIT(1024);
	size_t n = 0;

	for (size_t i = 0; i < v->test_n; i++) {
		if (v->tests[i].state != state)
			continue;
		if (n++ < 3)
			buf_addf(&b, "%s%s%s", n > 1 ? ", " : "",
			    test_title(&v->tests[i]),
			    v->tests[i].words ? " (hidden)" : "");
	}
	if (n > 3)
		buf_addf(&b, " and %zu more", n - 3);
	return buf_take(&b);
}

void
judge_tests(struct verdict *v, const struct proc_result *run, bool closed)
{
	char *failed = judge_names(v, TEST_FAILED),
	     *unseen = judge_names(v, TEST_UNSEEN);

	if (*failed)
		verdict_set(v, VERDICT_TESTS_FAILED, "%zu of %zu tests failed: %s",
		    v->failed, v->test_n, failed);
	else if (*unseen || !closed)
		verdict_set(v, VERDICT_ENDED_EARLY,
		    "the program ended with exit code %d before these tests had run: %s",
		    run->code, *unseen ? unseen : "some of your own");
	else
		verdict_set(v, VERDICT_TESTS_FAILED,
		    "the exercise's tests pass, but a test of your own failed (exit code %d)",
		    run->code);
	mem_free(failed);
	mem_free(unseen);
}

static void
judge_run(struct verdict *v, const struct judged *j, bool closed)
{
	const struct proc_result *run = &j->rust->program;
	char *rule = NULL;

	if (j->exercise->hidden && v->output)
		seal_hide(v->output);
	if (!judge_end(v, run))
		return;
	if (v->failed || run->code != 0 || !v->test_n || !closed) {
		judge_tests(v, run, closed);
	} else if (rules_hold(&rule, j->exercise, j->answer, j->answer_len) < 0 ||
		   lints_hold(&rule, j) < 0) {
		verdict_set(
		    v, VERDICT_RULE_BROKEN, "it builds and passes, but %s", rule);
		mem_free(rule);
	} else {
		if (v->test_n == 1)
			verdict_set(
			    v, VERDICT_PASSED, "it builds, and its test passes");
		else
			verdict_set(v, VERDICT_PASSED,
			    "it builds, and all %zu tests pass", v->test_n);
		v->pass = true;
	}
}

static int
plan_fix(struct build_spec *out, const struct exercise *x, const char *answer,
    size_t len, struct err *e)
{
	if (seal_plan(out, x, answer, len, e) < 0)
		return -1;
	plan_lints(out, x);
	return plan_c(out, x, e);
}

static int
expect_tests(
    struct verdict *v, const struct exercise *x, const char *file, struct err *e)
{
	struct buf tests = BUF_INIT(EXERCISE_FILE_MAX + 1);
	int rc = file ? exercise_file(&tests, x, file, e) : 0;

	if (rc == 0)
		libtest_expect(v, tests.ptr, file == x->hidden);
	buf_release(&tests);
	return rc;
}

static int
judge_fix(struct verdict *v, const struct judged *j, struct err *e)
{
	const struct exercise *x = j->exercise;
	const struct side *rust = j->rust;
	const struct evasion *evasion;
	bool closed = false;

	if (expect_tests(v, x, x->tests, e) < 0 ||
	    expect_tests(v, x, x->hidden, e) < 0 ||
	    seal_evaded(&evasion, x, j->answer, j->answer_len, e) < 0)
		return -1;
	if (rust->built) {
		closed = libtest_read(v, rust->program.err.ptr, NULL);
		libtest_unseal(v, rust->program.out.ptr);
		if (rust->program.end == PROC_SIGNALED)
			libtest_crashed(v, rust->program.err.ptr);
	}
	libtest_count(v);
	if (rust->compiler.end == PROC_CANCELLED)
		verdict_set(v, VERDICT_CANCELLED, "cancelled");
	else if (rust->built && evasion)
		verdict_set(v, VERDICT_RULE_BROKEN,
		    "`%s` has no place in this answer: %s", evasion->word,
		    evasion->why);
	else if (!rust->built)
		judge_refused(v, j);
	else
		judge_run(v, j, closed);
	return 0;
}

const struct kind kind_fix = { .name = "fix",
	.answer = "answer.rs",
	.vouched = true,
	.rust_step = "rustc-sealed",
	.plan = plan_fix,
	.judge = judge_fix };
