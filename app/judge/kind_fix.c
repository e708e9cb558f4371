/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * kind_fix - make the Rust build, pass its tests and keep the exercise's rules.
 *
 * The order of the questions is the order in which a learner can act on them: does it
 * build, does it end, do the tests pass, is it the repair that was asked for.
 */
#include "base/mem.h"
#include "judge/kind.h"

#include <signal.h>
#include <string.h>

void
judge_refused(struct verdict *v, const struct judged *j)
{
	const struct side *rust = j->rust;
	const struct diag *first = NULL;
	const struct diag_span *at;

	if (rust->compiler.end == PROC_TIMEOUT) {
		verdict_set(v, VERDICT_TIMEOUT, "rustc was stopped after %d s",
		    rust->compiler.ms / 1000);
		return;
	}
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
	verdict_set(v, VERDICT_NOT_BUILT, "rustc refuses line %d: %s%s%s",
	    at ? at->line : 0, first->code ? first->code : "", first->code ? ", " : "",
	    first->message);
}

/* The names of the tests in `state`, at most three: "a, b, c and 2 more". */
static char *
name_tests(const struct verdict *v, enum test_state state)
{
	struct buf b = BUF_INIT(1024);
	size_t n = 0;

	for (size_t i = 0; i < v->test_n; i++) {
		if (v->tests[i].state != state)
			continue;
		if (n++ < 3)
			buf_addf(&b, "%s%s", n > 1 ? ", " : "", v->tests[i].name);
	}
	if (n > 3)
		buf_addf(&b, " and %zu more", n - 3);
	return buf_take(&b);
}

void
judge_tests(struct verdict *v, const struct proc_result *run, bool closed)
{
	char *failed = name_tests(v, TEST_FAILED), *unseen = name_tests(v, TEST_UNSEEN);

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

bool
judge_end(struct verdict *v, const struct proc_result *run)
{
	switch (run->end) {
	case PROC_TIMEOUT:
		verdict_set(v, VERDICT_TIMEOUT,
		    "the tests did not end: stopped after %d.%d s", run->ms / 1000,
		    run->ms / 100 % 10);
		return false;
	case PROC_FLOODED:
		verdict_set(v, VERDICT_FLOOD,
		    "stopped: it printed more than %zu KiB; does a loop not end?",
		    (run->out.len + run->err.len) >> 10);
		return false;
	case PROC_SIGNALED:
		verdict_set(v, VERDICT_CRASHED,
		    "the test program was ended by signal %d (%s)", run->code,
		    strsignal(run->code));
		return false;
	case PROC_CANCELLED:
		verdict_set(v, VERDICT_CANCELLED, "cancelled");
		return false;
	case PROC_UNSTARTED:
		verdict_set(v, VERDICT_CRASHED,
		    "the test program could not be started: %s", strerror(run->code));
		return false;
	case PROC_EXITED: break;
	}
	return true;
}

static void
judge_run(struct verdict *v, const struct judged *j, bool closed)
{
	const struct proc_result *run = &j->rust->program;
	char *rule = NULL;

	if (!judge_end(v, run))
		return;
	if (v->failed || run->code != 0 || !v->test_n || !closed) {
		judge_tests(v, run, closed);
	} else if (rules_hold(&rule, j->exercise, j->answer, j->answer_len) < 0) {
		verdict_set(
		    v, VERDICT_RULE_BROKEN, "it builds and passes, but %s", rule);
		mem_free(rule);
	} else {
		verdict_set(
		    v, VERDICT_PASSED, "it builds, and all %zu tests pass", v->test_n);
		v->pass = true;
	}
}

static int
plan_fix(struct build_spec *out, const struct exercise *x, const char *answer,
    size_t len, struct err *e)
{
	struct buf tests = BUF_INIT(EXERCISE_FILE_MAX + 1);
	int rc = exercise_file(&tests, x, x->tests, e);

	if (rc == 0)
		build_add_rust(out, answer, len, tests.ptr, tests.len);
	buf_release(&tests);
	return rc < 0 ? -1 : plan_c(out, x, e);
}

static int
judge_fix(struct verdict *v, const struct judged *j, struct err *e)
{
	struct buf tests = BUF_INIT(EXERCISE_FILE_MAX + 1);
	const struct side *rust = j->rust;
	bool closed;

	if (exercise_file(&tests, j->exercise, j->exercise->tests, e) < 0)
		return -1;
	libtest_expect(v, tests.ptr);
	buf_release(&tests);
	closed = rust->built && libtest_read(v, rust->program.out.ptr);
	if (rust->compiler.end == PROC_CANCELLED)
		verdict_set(v, VERDICT_CANCELLED, "cancelled");
	else if (!rust->built)
		judge_refused(v, j);
	else
		judge_run(v, j, closed);
	return 0;
}

const struct kind kind_fix = { .name = "fix",
	.answer = "answer.rs",
	.rust_step = "rustc-test",
	.plan = plan_fix,
	.judge = judge_fix };
