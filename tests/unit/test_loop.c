/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * Two hundred checks in one process: of every kind, of right answers and wrong ones, a
 * part of them answered from memory and a part really built and run.
 *
 * Measured once the first round is over (21 checks) and again after the last: resident
 * memory, which may grow by 5 MB; open descriptors, which are as many. Then nothing is
 * left: no process (this one inherits those of any descendant that died), no build
 * folder, nothing in TMPDIR, and in the learner's folder only answers and the database.
 */
#include "many_help.h"

enum { ROUNDS = 10, CHECKS = 200, BUILT = 60, GROWTH = 5 << 20 };

/* ASan and valgrind keep what is freed, to catch its later use: there the number says
 * nothing, and a leak is found by themselves. */
static bool
memory_counts(void)
{
#ifdef __SANITIZE_ADDRESS__
	return false;
#else
	return getenv("VALGRIND") == NULL; /* as tests/run is told */
#endif
}

static long long
resident(void)
{
	FILE *f = fopen("/proc/self/statm", "r");
	long long size, pages;

	assert_non_null(f);
	assert_int_equal(fscanf(f, "%lld %lld", &size, &pages), 2);
	fclose(f);
	return pages * sysconf(_SC_PAGESIZE);
}

/* A wrong answer of the exercise, "wrong/…"; one that ends within its time. */
static char *
wrong_of(const struct exercise *x)
{
	const char *ending = strrchr(judge_answer_name(x->kind), '.');
	char *path = path_join(x->dir, "wrong"), *found = NULL;
	struct dirent **names;
	int n = scandir(path, &names, NULL, alphasort);

	for (int i = 0; i < n; i++) {
		const char *end = strrchr(names[i]->d_name, '.');

		if (!found && end && !strcmp(end, ending) &&
		    strncmp(names[i]->d_name, "timeout", strlen("timeout")) != 0)
			found = path_join("wrong", names[i]->d_name);
		mem_free(names[i]);
	}
	mem_free(names);
	mem_free(path);
	assert_non_null(found);
	return found;
}

/* The answers of one round. In each, another third of them has changed. */
static void
answer_all(struct world *w, int round)
{
	const struct catalogue *c = ferry_catalogue(&w->ferry, NULL);

	assert_non_null(c);
	for (size_t i = 0; i < c->exercise_n; i++) {
		const struct exercise *x = &c->exercises[i];
		bool txt = strstr(judge_answer_name(x->kind), ".txt") != NULL;
		bool right = (i + (size_t)round / 3) % 3 != 0;
		char *file = right ? world_file(x, "solution") : wrong_of(x);
		char *more = mem_printf("\n%s round %d\n", txt ? "#" : "//", round / 3);

		if (round == 0 || (i + (size_t)round) % 3 == 0)
			world_answer(w, x, file, more);
		mem_free(file);
		mem_free(more);
	}
}

struct sum {
	int checks, built, passed, kinds;
};

static void
add_up(struct sum *s, const struct many *m)
{
	size_t n;
	const struct many_item *v = many_items(&n, m);

	s->kinds = 0;
	for (size_t i = 0; i < n; i++) {
		const struct outcome *o = &v[i].report.outcome;
		bool built = false;

		if (v[i].state != MANY_CHECKED)
			fail_msg("%s: %s", v[i].exercise->name, v[i].cause.text);
		for (size_t k = 0; k < o->side_n; k++)
			built = built || !o->sides[k].cached;
		s->checks++;
		s->built += built;
		s->passed += v[i].report.verdict.pass;
		s->kinds +=
		    i == 0 || strcmp(v[i].exercise->kind, v[i - 1].exercise->kind) != 0;
	}
}

static void
two_hundred_checks_leave_nothing(void **state)
{
	struct world w = world_open(WORLD_CHAPTERS);
	long long memory = 0, growth;
	struct sum sum = { 0 };
	int descriptors = 0;

	(void)state;
	for (int round = 0; round < ROUNDS; round++) {
		struct many_how how = { .jobs = 2, .fresh = round == ROUNDS / 2 };
		struct many *m;

		answer_all(&w, round);
		m = world_check(&w, &how);
		add_up(&sum, m);
		many_free(m);
		if (round == 0) {
			memory = resident();
			descriptors = world_count("/proc/self", "fd");
		}
	}
	growth = resident() - memory;
	printf(
	    "# %d checks of %d kinds, %d built, %d passed; %lld KiB more in memory\n",
	    sum.checks, sum.kinds, sum.built, sum.passed, growth / 1024);
	assert_true(sum.checks >= CHECKS);
	assert_true(sum.kinds >= 8);
	assert_true(sum.built >= BUILT);
	assert_true(sum.passed > sum.checks / 3 && sum.passed < sum.checks * 9 / 10);
	assert_true(!memory_counts() || growth < GROWTH);
	assert_int_equal(world_count("/proc/self", "fd"), descriptors);
	world_assert_clean(&w);
	ferry_release(&w.ferry);
	/* answers/ and progress.db: not even SQLite's own files */
	assert_int_equal(world_count(w.dir, "XDG_DATA_HOME/ferry"), 2);
	world_close(&w);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(two_hundred_checks_leave_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
