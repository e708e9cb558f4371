/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * test_attempt - what is added comes back summed up, and cannot be changed.
 */
#include "store_help.h"

static int
add(struct db *db, const char *exercise, bool pass, long long at)
{
	struct attempt a = sample_attempt();
	struct err e = { 0 };
	int number = 0;

	a.exercise = exercise;
	a.pass = pass;
	a.verdict = pass ? "passed" : "tests-failed";
	a.at = at;
	if (attempt_add(&number, db, &a, &e) < 0)
		fail_msg("%s", e.text);
	return number;
}

static void
numbers_count_within_an_exercise(void **state)
{
	struct place *p = *state;
	struct db *db = must_open(p->db);

	assert_int_equal(add(db, "core/a", false, 10), 1);
	assert_int_equal(add(db, "core/b", false, 11), 1);
	assert_int_equal(add(db, "core/a", true, 12), 2);
	db_close(db);
	db = must_open(p->db);
	assert_int_equal(add(db, "core/a", false, 13), 3);
	db_close(db);
}

static void
progress_is_summed_up(void **state)
{
	struct place *p = *state;
	struct db *db = must_open(p->db);
	struct progress_list list;
	struct err e;

	assert_int_equal(progress_list(&list, db, &e), 0);
	assert_int_equal(list.n, 0);
	progress_list_release(&list);
	add(db, "pack/zeta", false, 50);
	add(db, "core/a", false, 10);
	add(db, "core/a", true, 20);
	add(db, "core/a", true, 30);
	add(db, "core/a", false, 40);
	assert_int_equal(progress_list(&list, db, &e), 0);
	assert_int_equal(list.n, 2);
	assert_string_equal(list.v[0].exercise, "core/a");
	assert_int_equal(list.v[0].attempts, 4);
	assert_true(list.v[0].passed);
	assert_int_equal(list.v[0].first_at, 10);
	assert_int_equal(list.v[0].passed_at, 20); /* the first time */
	assert_int_equal(list.v[0].last_at, 40);
	assert_string_equal(list.v[1].exercise, "pack/zeta");
	assert_false(list.v[1].passed);
	assert_int_equal(list.v[1].passed_at, 0);
	progress_list_release(&list);
	db_close(db);
}

static void
codes_come_without_repeats(void **state)
{
	static const char *const more[] = { "E0382", "E0007" };
	static const char *const sorted[] = { "E0007", "E0382", "E0499",
		"keeps_order" };
	struct place *p = *state;
	struct db *db = must_open(p->db);
	struct attempt a = sample_attempt();
	char **codes;
	struct err e;
	int number;

	assert_int_equal(attempt_codes(&codes, db, a.exercise, &e), 0);
	assert_null(codes[0]);
	attempt_codes_free(codes);
	must_add(db);
	a.codes = more;
	assert_int_equal(attempt_add(&number, db, &a, &e), 0);
	add(db, "core/other", false, 1);
	assert_int_equal(attempt_codes(&codes, db, a.exercise, &e), 0);
	for (int i = 0; i < 4; i++)
		assert_string_equal(codes[i], sorted[i]);
	assert_null(codes[4]);
	attempt_codes_free(codes);
	attempt_codes_free(NULL);
	db_close(db);
}

/* Any bytes and any size up to the limit of an answer, and nothing at all. */
static void
answers_are_kept_whole(void **state)
{
	struct place *p = *state;
	struct db *db = must_open(p->db);
	struct attempt a = sample_attempt();
	size_t len = 1 << 20;
	char *text = mem_calloc(len, 1);
	struct err e = { 0 };
	int number;

	for (size_t i = 0; i < len; i++)
		text[i] = (char)('!' + i % 90);
	a.answer = text;
	a.answer_len = len;
	assert_int_equal(attempt_add(&number, db, &a, &e), 0);
	assert_int_equal(must_int(db, "SELECT length(CAST(text AS BLOB)) FROM answers"),
	    (long long)len);
	a = (struct attempt){ .exercise = "core/e'\"; DROP TABLE", .verdict = "" };
	assert_int_equal(attempt_add(&number, db, &a, &e), 0);
	assert_int_equal(must_int(db, "SELECT max(length(text)) FROM answers "
				      "WHERE attempt = 2"),
	    0);
	assert_int_equal(must_int(db, "SELECT count(*) FROM attempt_codes"), 2);
	must_be_sound(db);
	mem_free(text);
	db_close(db);
}

static void
attempts_cannot_be_changed(void **state)
{
	static const char *const tables[] = { "attempts", "answers", "attempt_codes",
		"attempt_tests" };
	struct place *p = *state;
	struct db *db = must_open(p->db);

	must_add(db);
	for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
		char *remove = mem_printf("DELETE FROM %s", tables[i]);
		char *change = mem_printf(
		    "UPDATE %s SET %s", tables[i], i ? "attempt = 7" : "pass = 1");

		assert_int_equal(sqlite3_exec(db->handle, remove, NULL, NULL, NULL),
		    SQLITE_CONSTRAINT_TRIGGER);
		assert_non_null(strstr(sqlite3_errmsg(db->handle), "never deleted"));
		assert_int_equal(sqlite3_exec(db->handle, change, NULL, NULL, NULL),
		    SQLITE_CONSTRAINT_TRIGGER);
		assert_non_null(strstr(sqlite3_errmsg(db->handle), "never changed"));
		mem_free(remove);
		mem_free(change);
	}
	assert_int_equal(must_int(db, "SELECT count(*) FROM attempts"), 1);
	db_close(db);
}

static void
failed_add_leaves_nothing(void **state)
{
	struct place *p = *state;
	struct db *db = must_open(p->db);
	struct attempt a = sample_attempt();
	struct err e = { 0 };
	int number = 7;

	assert_int_equal(db_exec(db, "DROP TABLE attempt_tests", &e), 0);
	assert_int_equal(attempt_add(&number, db, &a, &e), -1);
	must_say(&e, ERR_IO, "no such table: attempt_tests");
	assert_int_equal(number, 7);
	assert_int_equal(must_int(db, "SELECT count(*) FROM attempts"), 0);
	assert_int_equal(must_int(db, "SELECT count(*) FROM attempt_codes"), 0);
	db_close(db);
}

static void
unreadable_lists_are_errors(void **state)
{
	struct place *p = *state;
	struct db *db = must_open(p->db);
	struct progress_list list;
	struct err e = { 0 };
	char **codes;
	size_t hints[HINTS_MAX], hint_n;

	assert_int_equal(db_exec(db,
			     "DROP TABLE attempt_tests; DROP TABLE attempt_codes;"
			     "DROP TABLE answers; DROP TABLE attempts;"
			     "DROP TABLE hints",
			     &e),
	    0);
	assert_int_equal(progress_list(&list, db, &e), -1);
	must_say(&e, ERR_IO, "no such table: main.attempts");
	assert_int_equal(list.n, 0);
	assert_int_equal(attempt_codes(&codes, db, "core/a", &e), -1);
	assert_null(codes);
	assert_int_equal(hints_opened(hints, &hint_n, db, "core/a", &e), -1);
	assert_int_equal(hint_open(db, "core/a", 0, 5, &e), -1);
	must_say(&e, ERR_IO, "no such table: hints");
	db_close(db);
}

static void
hints_are_counted_once(void **state)
{
	struct place *p = *state;
	struct db *db = must_open(p->db);
	struct err e;
	size_t opened[HINTS_MAX], n = 99;

	assert_int_equal(hints_opened(opened, &n, db, "core/a", &e), 0);
	assert_int_equal(n, 0);
	assert_int_equal(hint_open(db, "core/a", 0, 5, &e), 0);
	assert_int_equal(hint_open(db, "core/a", 2, 6, &e), 0);
	assert_int_equal(hint_open(db, "core/a", 1, 6, &e), 0);
	assert_int_equal(hint_open(db, "core/a", 0, 7, &e), 0);
	assert_int_equal(hint_open(db, "core/b", 0, 8, &e), 0);
	db_close(db);
	db = must_open(p->db);
	assert_int_equal(hints_opened(opened, &n, db, "core/a", &e), 0);
	assert_int_equal(n, 3);
	assert_int_equal(opened[0], 0);
	assert_int_equal(opened[1], 2); /* in the same second as the next */
	assert_int_equal(opened[2], 1);
	assert_int_equal(must_int(db, "SELECT min(at) FROM hints"), 5);
	db_close(db);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		at_place("numbers count within an exercise",
		    numbers_count_within_an_exercise),
		at_place("progress is summed up", progress_is_summed_up),
		at_place("codes come without repeats", codes_come_without_repeats),
		at_place("answers are kept whole", answers_are_kept_whole),
		at_place("attempts cannot be changed", attempts_cannot_be_changed),
		at_place("failed add leaves nothing", failed_add_leaves_nothing),
		at_place("unreadable lists are errors", unreadable_lists_are_errors),
		at_place("hints are counted once", hints_are_counted_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
