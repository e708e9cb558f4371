/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * many: what is checked, what is recorded, that lessons do not disturb each other, and that
 * nothing is left when they are cancelled.
 */
#include "many_help.h"
#include "run/cpus.h"
#include "store/attempt.h"

enum { FIXC = 1, SPOT = 2 }; /* chapters of the world */

static const struct many_item *
item_of(const struct many *m, const char *id)
{
	size_t n;
	const struct many_item *v = many_items(&n, m);

	for (size_t i = 0; i < n; i++)
		if (!strcmp(v[i].exercise->id, id))
			return &v[i];
	fail_msg("%s is not listed", id);
	return NULL;
}

static int
attempts(struct world *w)
{
	struct progress_list all;
	int n = 0;

	assert_int_equal(progress_list(&all, ferry_db(&w->ferry, NULL), NULL), 0);
	for (size_t i = 0; i < all.n; i++)
		n += all.v[i].attempts;
	progress_list_release(&all);
	return n;
}

static void
what_was_not_begun_is_listed(void **state)
{
	struct world w = world_open(FIXC);
	struct many *m = world_check(&w, &(struct many_how){ .jobs = 2 });
	struct many_counts c;

	(void)state;
	many_count(&c, m);
	assert_int_equal(c.not_started, 4);
	assert_int_equal(c.passed + c.not_passed + c.failed + c.to_do, 0);
	assert_int_equal(world_count(w.ferry.places.data, "answers"), 0);
	many_free(m);
	world_close(&w);
}

static void
a_failed_check_stops_no_other(void **state)
{
	struct world w = world_open(FIXC);
	struct many_counts c;
	struct many *m;
	char *path;

	(void)state;
	world_answer(&w, world_exercise(&w, "port-close"), "solution.c", "");
	world_answer(&w, world_exercise(&w, "highest"), "bug.c", "");
	world_answer(&w, world_exercise(&w, "tally"), "solution.c", "\xff");
	world_answer(&w, world_exercise(&w, "mask"), "solution.c", "");
	path = answer_path(&w.ferry, world_exercise(&w, "port-close"));
	world_write(path, "");
	m = world_check(&w, &(struct many_how){ .jobs = 1 });
	many_count(&c, m);
	assert_int_equal(c.failed, 2);
	assert_int_equal(c.passed, 1);
	assert_int_equal(c.not_passed, 1);
	assert_non_null(strstr(item_of(m, "port-close")->cause.text, "is empty"));
	assert_non_null(strstr(item_of(m, "tally")->cause.text, "is not UTF-8"));
	assert_true(item_of(m, "mask")->report.verdict.pass);
	assert_int_equal(item_of(m, "highest")->report.verdict.kind, VERDICT_NOT_CLEAN);
	mem_free(path);
	many_free(m);
	world_assert_clean(&w);
	world_close(&w);
}

static void
only_what_is_new_is_recorded(void **state)
{
	struct world w = world_open(SPOT);
	const struct exercise *mask = world_exercise(&w, "mask");
	const struct exercise *flag = world_exercise(&w, "flag");
	struct many_how how = { .jobs = 2 };
	char *answers = path_join(w.ferry.places.data, "answers");

	(void)state;
	world_answer(&w, mask, "solution.c", "");
	world_answer(&w, flag, "solution.txt", "");
	many_free(world_check(&w, &how));
	assert_int_equal(attempts(&w), 2);
	many_free(world_check(&w, &how));
	assert_int_equal(attempts(&w), 2);
	world_answer(&w, mask, "bug.c", "");
	many_free(world_check(&w, &how));
	assert_int_equal(attempts(&w), 3);
	/* back to an answer that was tried before, but not last */
	world_answer(&w, mask, "solution.c", "");
	many_free(world_check(&w, &how));
	assert_int_equal(attempts(&w), 4);
	/* somebody's answers, kept elsewhere */
	world_answer(&w, mask, "bug.c", "");
	how.answers = answers;
	many_free(world_check(&w, &how));
	assert_int_equal(attempts(&w), 4);
	mem_free(answers);
	world_close(&w);
}

static void
packs_and_folders_that_are_not_there(void **state)
{
	struct world w = world_open(FIXC);
	struct err e = { 0 };

	(void)state;
	assert_null(
	    many_start(&w.ferry, &(struct many_how){ .jobs = 1, .pack = "eahc" }, &e));
	assert_int_equal(e.code, ERR_NOTFOUND);
	assert_string_equal(e.text, "there is no pack \"eahc\"; there is each");
	assert_null(many_start(
	    &w.ferry, &(struct many_how){ .jobs = 1, .answers = "/nowhere" }, &e));
	assert_string_equal(e.text, "\"/nowhere\" is no folder of answers");
	many_free(world_check(&w, &(struct many_how){ .jobs = 1, .pack = "each" }));
	world_close(&w);
}

/* Supervisors alive: ferry's children, one for each program. */
static int
children(void)
{
	char *path = mem_printf("/proc/self/task/%d/children", (int)getpid());
	FILE *f = fopen(path, "r");
	int n = 0, pid;

	assert_non_null(f);
	while (fscanf(f, "%d", &pid) == 1)
		n++;
	fclose(f);
	mem_free(path);
	return n;
}

static void
no_more_at_once_than_jobs(void **state)
{
	static const int jobs[] = { 1, 2, 3 };
	struct world w = world_open(SPOT);

	(void)state;
	world_answer(&w, world_exercise(&w, "highest"), "solution.c", "");
	world_answer(&w, world_exercise(&w, "mask"), "bug.c", "");
	world_answer(&w, world_exercise(&w, "flag"), "solution.txt", "");
	world_answer(&w, world_exercise(&w, "cache-drop"), "solution.txt", "");
	for (size_t i = 0; i < sizeof jobs / sizeof *jobs; i++) {
		struct many_how how = { .jobs = jobs[i], .fresh = true };
		struct many *m = many_start(&w.ferry, &how, NULL);
		struct many_counts c;
		int most = 0;

		assert_non_null(m);
		while (many_step(m)) {
			int n = children();

			most = n > most ? n : most;
			world_wait(m);
		}
		assert_int_equal(most, jobs[i]);
		many_count(&c, m);
		assert_int_equal(c.passed, 3);
		assert_int_equal(c.not_passed, 1);
		many_free(m);
	}
	world_close(&w);
}

static void
cancelled_in_the_middle(void **state)
{
	struct world w = world_open(SPOT);
	struct many *m;
	struct many_counts c;

	(void)state;
	world_answer(&w, world_exercise(&w, "highest"), "solution.c", "");
	world_answer(&w, world_exercise(&w, "mask"), "solution.c", "");
	world_answer(&w, world_exercise(&w, "flag"), "solution.txt", "");
	m = many_start(&w.ferry, &(struct many_how){ .jobs = 2, .fresh = true }, NULL);
	assert_non_null(m);
	assert_true(many_step(m));
	assert_int_equal(children(), 2);
	many_cancel(m);
	world_assert_clean(&w);
	many_count(&c, m);
	assert_int_equal(c.cancelled, 3);
	assert_int_equal(c.not_started, 4);
	assert_false(many_step(m));
	many_free(m);
	assert_int_equal(attempts(&w), 0);
	world_close(&w);
}

static void
step(struct lesson *l, enum lesson_state *s)
{
	struct pollfd fd = { .fd = lesson_fd(l), .events = POLLIN };

	assert_int_equal(poll(&fd, 1, 60000), 1);
	*s = lesson_step(l, NULL);
}

/* What one lesson's notes say must not hang on another lesson that ran in between: the
 * rules hold one source at a time, and while rustc is asked for a type it may go. */
static void
lessons_do_not_disturb_each_other(void **state)
{
	struct world w = world_open(0);
	struct lesson_how how = { .unrecorded = true };
	const struct exercise *x = world_exercise(&w, "core/borrow-return-local");
	const struct exercise *other = world_exercise(&w, "core/own-use-after-move");
	enum lesson_state s = LESSON_MORE;
	struct report alone, between, r;
	struct lesson *l;

	(void)state;
	assert_int_equal(lesson_check(&alone, &w.ferry, x, &how, NULL), 0);
	assert_true(alone.notes.n > 0);
	l = lesson_start(&w.ferry, x, &how, NULL);
	assert_non_null(l);
	while (strcmp(lesson_stage(l), "asking rustc for a type") != 0) {
		assert_int_equal(s, LESSON_MORE);
		step(l, &s);
	}
	assert_int_equal(lesson_check(&between, &w.ferry, other, &how, NULL), 0);
	while (s == LESSON_MORE)
		step(l, &s);
	assert_int_equal(s, LESSON_DONE);
	lesson_take(&r, l);
	lesson_free(l);
	assert_int_equal(r.notes.n, alone.notes.n);
	for (size_t i = 0; i < r.notes.n; i++) {
		assert_string_equal(r.notes.v[i].rule, alone.notes.v[i].rule);
		assert_string_equal(r.notes.v[i].text, alone.notes.v[i].text);
		assert_int_equal(r.notes.v[i].fix_n, alone.notes.v[i].fix_n);
	}
	report_release(&alone);
	report_release(&between);
	report_release(&r);
	world_close(&w);
}

static void
quotas_are_whole_processors(void **state)
{
	(void)state;
	assert_int_equal(cpus_of_quota("max 100000\n"), 0);
	assert_int_equal(cpus_of_quota("200000 100000\n"), 2);
	assert_int_equal(cpus_of_quota("150000 100000\n"), 2);
	assert_int_equal(cpus_of_quota("10000 100000\n"), 1);
	assert_int_equal(cpus_of_quota("9999999999999 1\n"), 0);
	assert_int_equal(cpus_of_quota("100000"), 0);
	assert_int_equal(cpus_of_quota(""), 0);
	assert_true(cpus_usable() >= 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_was_not_begun_is_listed),
		cmocka_unit_test(a_failed_check_stops_no_other),
		cmocka_unit_test(only_what_is_new_is_recorded),
		cmocka_unit_test(packs_and_folders_that_are_not_there),
		cmocka_unit_test(no_more_at_once_than_jobs),
		cmocka_unit_test(cancelled_in_the_middle),
		cmocka_unit_test(lessons_do_not_disturb_each_other),
		cmocka_unit_test(quotas_are_whole_processors),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
