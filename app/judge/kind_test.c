/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * kind_test - write the tests: they pass on the right code, and of each planted bug at
 * least one of them fails.
 *
 * One program has all of it: a module for each implementation, and in each of them the
 * answer as its module of tests, so that one run of rustc is enough. The surprise: their
 * order comes from the answer's text, so that a test cannot know which module is the right
 * one, and what a test came to counts with its seal only (seal.h).
 */
#include "base/file.h"
#include "base/mem.h"
#include "judge/code.h"
#include "judge/kind.h"
#include "judge/libtest.h"
#include "judge/seal.h"

#include <stdio.h>
#include <string.h>

#define ROOT "mutants.rs"
#define INTO "\n#[cfg(test)] #[path = \"answer.rs\"] mod tests;\n"

enum { CODES = MUTANTS_MAX + 1 };

static const char *const names[CODES] = { "m0.rs", "m1.rs", "m2.rs", "m3.rs", "m4.rs",
	"m5.rs", "m6.rs", "m7.rs", "m8.rs", "m9.rs", "m10.rs" };

/* order[i]: which module implementation i is; the right one is the last. */
static void
make_order(size_t order[CODES], size_t n, const char *answer, size_t len)
{
	unsigned long long h = file_hash(FILE_HASH, answer, len);

	for (size_t i = 0; i < n; i++) {
		size_t k = (size_t)(h >> 33) % (i + 1);

		order[i] = order[k];
		order[k] = i;
		h = h * 6364136223846793005ull + 1442695040888963407ull;
	}
}

static int
plan_test(struct build_spec *out, const struct exercise *x, const char *answer,
    size_t len, struct err *e)
{
	struct lane_spec lane = { .name = "rust",
		.source = ROOT,
		.steps = { "rustc-sealed", "run-sealed" },
		.reads = { "answer.rs", ROOT, "seal.o" },
		.remembered = true };
	size_t order[CODES] = { 0 }, n = x->mutant_n + 1;
	struct buf *root = build_add_file(out, ROOT, NULL, 0);

	seal_source(
	    build_add_file(out, "answer.rs", NULL, 0), answer, len, SEAL_BY_CRATE);
	plan_harness(out, "seal.o");
	buf_adds(root, "#![allow(dead_code)]\n");
	seal_root(root);
	make_order(order, n, answer, len);
	for (size_t i = 0; i < n; i++) {
		const char *name = names[order[i]];
		struct buf *text = build_add_file(out, name, NULL, 0);

		lane.reads[3 + i] = name;
		if (exercise_file(text, x,
			i < x->mutant_n ? x->mutants[i].file : x->program, e) < 0)
			return -1;
		buf_adds(text, INTO);
		buf_addf(root, "#[path = \"%s\"] mod m%zu;\n", names[i], i);
	}
	build_add_lane(out, lane);
	return plan_c(out, x, e);
}

/* Whether the path "m3::tests::more::fills", up to the end of the word, is that of test
 * `name` in module m<k>. */
static bool
is_path(const char *path, size_t k, const char *name)
{
	char module[24];
	size_t n = strcspn(path, " \n"), len = strlen(name);
	int m = snprintf(module, sizeof module, "m%zu::tests::", k);

	return n >= (size_t)m + len && !strncmp(path, module, (size_t)m) &&
	       !strncmp(path + n - len, name, len) && path[n - len - 1] == ':';
}

/* What libtest says of the test in module m<k>. */
static enum test_state
printed(const char *output, size_t k, const char *name)
{
	enum test_state state = TEST_UNSEEN;

	for (const char *line = output; *line;) {
		size_t n = strcspn(line, "\n");

		if (n > 5 && !strncmp(line, "test ", 5) && is_path(line + 5, k, name)) {
			if (!strncmp(line + n - 6, "FAILED", 6))
				state = TEST_FAILED;
			else if (!strncmp(line + n - 3, " ok", 3) &&
				 state == TEST_UNSEEN)
				state = TEST_PASSED;
		}
		line += n + (line[n] == '\n');
	}
	return state;
}

/* Whether it came to an end there by itself: with a panic, or without. */
static bool
sealed(const char *seals, size_t k, const char *name, bool panicked)
{
	const char *how = panicked ? "panicked mutants::" : "ok mutants::";
	size_t m = strlen(how);

	for (const char *line = seals; *line;) {
		size_t n = strcspn(line, "\n");

		if (!strncmp(line, how, m) && is_path(line + m, k, name))
			return true;
		line += n + (line[n] == '\n');
	}
	return false;
}

/* What the test came to in module m<k>. A failure that has only been printed is none. */
static enum test_state
came_to(const struct proc_result *run, size_t k, const struct test *t)
{
	enum test_state state = printed(run->err.ptr, k, t->name);
	bool panicked = sealed(run->out.ptr, k, t->name, true);
	bool ended = sealed(run->out.ptr, k, t->name, false);

	if (state == TEST_PASSED && !(t->panics ? panicked : ended))
		return TEST_UNSEEN;
	if (state == TEST_FAILED && !(panicked || (t->panics && ended)))
		return TEST_UNSEEN;
	return state;
}

/* The words of a failed test on the right code, and not what the planted bugs made fail:
 * libtest's blocks "---- m3::tests::fills stdout ----". */
static void
keep_output(struct verdict *v, size_t k)
{
	struct buf kept = BUF_INIT(BUF_MAX);
	char head[32];
	int n = snprintf(head, sizeof head, "---- m%zu::tests::", k);

	for (const char *p = v->output; p && (p = strstr(p, "\n---- m")) != NULL;) {
		const char *end = strstr(p + 1, "\n---- m");
		const char *last = strstr(p + 1, "\n\n\nfailures:\n");

		end = end ? end : last ? last : p + strlen(p);
		if (!strncmp(p + 1, head, (size_t)n)) {
			buf_adds(&kept, "---- ");
			buf_add(&kept, p + 1 + n, (size_t)(end - p) - 1 - (size_t)n);
			buf_addc(&kept, '\n');
		}
		p = end;
	}
	mem_free(v->output);
	v->output = buf_take(&kept);
}

/* What each test came to on the right code, and which of them fails first on each bug.
 * Whether all of them have run everywhere. */
static bool
read_run(struct verdict *v, const struct judged *j)
{
	const struct exercise *x = j->exercise;
	const struct proc_result *run = &j->rust->program;
	size_t order[CODES] = { 0 };
	bool all = strstr(run->err.ptr, "\ntest result: ") != NULL;

	make_order(order, x->mutant_n + 1, j->answer, j->answer_len);
	v->caught = mem_calloc(x->mutant_n, sizeof *v->caught);
	v->caught_n = x->mutant_n;
	for (size_t i = 0; i < v->test_n; i++)
		v->tests[i].state = came_to(run, order[x->mutant_n], &v->tests[i]);
	for (size_t m = 0; m < x->mutant_n; m++) {
		struct caught *c = &v->caught[m];

		c->says = mem_strdup(x->mutants[m].says);
		for (size_t i = 0; i < v->test_n; i++) {
			enum test_state s = came_to(run, order[m], &v->tests[i]);

			if (s == TEST_FAILED && !c->by)
				c->by = mem_strdup(v->tests[i].name);
			all = all && s != TEST_UNSEEN;
		}
	}
	keep_output(v, order[x->mutant_n]);
	libtest_count(v);
	return all;
}

/* Those that no test fails on: "a ring that …; a ring that …". */
static char *
name_missed(const struct verdict *v, size_t *n)
{
	struct buf b = BUF_INIT(1024);

	*n = 0;
	for (size_t i = 0; i < v->caught_n; i++)
		if (!v->caught[i].by)
			buf_addf(&b, "%s%s", (*n)++ ? "; " : "", v->caught[i].says);
	return buf_take(&b);
}

static void
judge_caught(struct verdict *v, const struct judged *j)
{
	size_t missed;
	char *words = name_missed(v, &missed), *rule = NULL;

	if (missed) {
		verdict_set(v, VERDICT_MISSED, "your tests pass on %zu of %zu bugs: %s",
		    missed, v->caught_n, words);
	} else if (rules_hold(&rule, j->exercise, j->answer, j->answer_len) < 0) {
		verdict_set(v, VERDICT_RULE_BROKEN,
		    "the tests find every planted bug, but %s", rule);
	} else {
		verdict_set(v, VERDICT_PASSED,
		    "%s on the right code, and each of the %zu planted bugs is found",
		    v->test_n == 1 ? "the test passes" : "the tests pass", v->caught_n);
		v->pass = true;
	}
	mem_free(words);
	mem_free(rule);
}

static void
judge_run(struct verdict *v, const struct judged *j)
{
	const struct proc_result *run = &j->rust->program;
	bool all = read_run(v, j);
	char *failed;

	if (!judge_end(v, run))
		return;
	failed = judge_names(v, TEST_FAILED);
	if (*failed)
		verdict_set(v, VERDICT_TESTS_FAILED,
		    "the code is right, and %zu of your %zu tests %s on it: %s",
		    v->failed, v->test_n, v->failed == 1 ? "fails" : "fail", failed);
	else if (!all || v->failed)
		verdict_set(v, VERDICT_ENDED_EARLY,
		    "the program ended with exit code %d before each test had run on each "
		    "implementation",
		    run->code);
	else
		judge_caught(v, j);
	mem_free(failed);
}

static int
judge_test(struct verdict *v, const struct judged *j, struct err *e)
{
	const struct evasion *evasion;
	char *answer = mem_strndup(j->answer, j->answer_len);
	int rc = seal_evaded(&evasion, j->exercise, j->answer, j->answer_len, e);

	libtest_expect(v, answer, false);
	mem_free(answer);
	if (rc < 0)
		return -1;
	if (j->rust->compiler.end == PROC_CANCELLED)
		verdict_set(v, VERDICT_CANCELLED, "cancelled");
	else if (!j->rust->built)
		judge_refused(v, j);
	else if (evasion)
		verdict_set(v, VERDICT_RULE_BROKEN,
		    "`%s` has no place in this answer: %s", evasion->word,
		    evasion->why);
	else if (!v->test_n)
		verdict_set(v, VERDICT_NOT_ANSWERED,
		    "there is no `#[test]` function in it that is run");
	else
		judge_run(v, j);
	return 0;
}

const struct kind kind_test = { .name = "test",
	.answer = "answer.rs",
	.vouched = true,
	.plan = plan_test,
	.judge = judge_test };
