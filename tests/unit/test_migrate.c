/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * test_migrate - from every older version to the newest, all of a step or nothing.
 *
 * Runs in the root of the tree: it reads tests/store/vNNNN.sql, a dump of a database as
 * each version left it.
 */
#include "store_help.h"

/* The real steps and then one of a future. */
#define NEXT_MAX 16

static struct db_how
how_next(struct migration *list, const char *sql)
{
	struct db_how how = how_quick();

	assert_true(migration_n < NEXT_MAX);
	memcpy(list, migrations, migration_n * sizeof *list);
	list[migration_n] = (struct migration){ "9999-next", sql };
	how.migrations = list;
	how.migration_n = migration_n + 1;
	return how;
}

static void
load_dump(const struct place *p, const char *dump)
{
	struct buf sql = BUF_INIT(BUF_MAX);
	struct err e;
	sqlite3 *h;

	if (file_read(&sql, dump, 1 << 20, &e) < 0)
		fail_msg("%s", e.text);
	assert_int_equal(sqlite3_open(p->db, &h), SQLITE_OK);
	if (sqlite3_exec(h, sql.ptr, NULL, NULL, NULL) != SQLITE_OK)
		fail_msg("%s: %s", dump, sqlite3_errmsg(h));
	sqlite3_close(h);
	buf_release(&sql);
}

static void
steps_are_numbered(void **state)
{
	(void)state;
	assert_true(migration_n >= 1);
	for (size_t i = 0; i < migration_n; i++)
		assert_int_equal(strtol(migrations[i].name, NULL, 10), (long)i + 1);
}

static void
version_1_still_answers(void **state)
{
	struct place *p = *state;
	struct progress_list list;
	struct err e = { 0 };
	struct db *db;
	char **codes;
	size_t hints[HINTS_MAX], hint_n;

	load_dump(p, "tests/store/v0001.sql");
	db = must_open(p->db);
	must_be_sound(db);
	assert_int_equal(must_int(db, "PRAGMA user_version"), (long long)migration_n);
	assert_int_equal(progress_list(&list, db, &e), 0);
	assert_int_equal(list.n, 3);
	assert_string_equal(list.v[1].exercise, "core/own-use-after-move");
	assert_int_equal(list.v[1].attempts, 3);
	assert_true(list.v[1].passed);
	assert_int_equal(list.v[1].first_at, 1700000000);
	assert_int_equal(list.v[1].passed_at, 1700000900);
	assert_false(list.v[0].passed);
	progress_list_release(&list);
	assert_int_equal(attempt_codes(&codes, db, "core/own-use-after-move", &e), 0);
	assert_string_equal(codes[0], "E0382");
	assert_string_equal(codes[1], "keeps_order");
	assert_null(codes[2]);
	attempt_codes_free(codes);
	assert_int_equal(
	    hints_opened(hints, &hint_n, db, "core/own-use-after-move", &e), 0);
	assert_int_equal(hint_n, 2);
	assert_int_equal(hints[1], 1);
	assert_int_equal(must_add(db), 4);
	db_close(db);
}

/* The old one is kept as it was, and without that nothing is changed. */
static void
copy_is_made_first(void **state)
{
	struct place *p = *state;
	char *dir = path_join(p->dir, "backup");
	char *copy = path_join(dir, "progress-v1.db");
	struct db_how old = how_quick();
	struct err e = { 0 };
	struct db *db;

	load_dump(p, "tests/store/v0001.sql");
	assert_int_equal(file_write(dir, "", 0, &e), 0); /* in the way */
	assert_null(db_open(p->db, &e));
	must_say(&e, ERR_IO, "nothing was changed");
	old.migration_n = 1;
	db = db_open_how(p->db, &old, &e);
	assert_non_null(db);
	assert_int_equal(must_int(db, "PRAGMA user_version"), 1);
	db_close(db);

	assert_int_equal(unlink(dir), 0);
	db = must_open(p->db);
	assert_int_equal(
	    must_int(db, "SELECT count(*) FROM attempts WHERE sandbox IS NULL"), 6);
	must_add(db);
	assert_int_equal(
	    must_int(db, "SELECT count(*) FROM attempts WHERE sandbox = 'B'"), 1);
	db_close(db);
	db = db_open_how(copy, &old, &e);
	assert_non_null(db);
	must_be_sound(db);
	assert_int_equal(must_int(db, "PRAGMA user_version"), 1);
	assert_int_equal(must_int(db, "SELECT count(*) FROM attempts"), 6);
	db_close(db);
	/* a new one has nothing to be copied */
	file_remove_tree(dir);
	assert_int_equal(unlink(p->db), 0);
	db_close(must_open(p->db));
	assert_false(file_exists(dir));
	mem_free(copy);
	mem_free(dir);
}

/* A dump must be what the version's own steps make. */
static void
version_1_is_what_its_step_makes(void **state)
{
	static const char schema[] =
	    "SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_schema "
	    "WHERE sql IS NOT NULL ORDER BY name)";
	struct place *p = *state;
	struct db_how how = how_quick();
	struct place other = { .dir = p->dir, .db = path_join(p->dir, "other.db") };
	struct query q[2];
	struct db *db[2];
	struct err e;

	load_dump(p, "tests/store/v0001.sql");
	how.migration_n = 1;
	db[0] = db_open_how(p->db, &how, &e);
	db[1] = db_open_how(other.db, &how, &e);
	for (int i = 0; i < 2; i++) {
		assert_non_null(db[i]);
		query_open(&q[i], db[i], schema);
		assert_int_equal(query_step(&q[i], &e), 1);
	}
	assert_string_equal(query_text(&q[0], 0), query_text(&q[1], 0));
	for (int i = 0; i < 2; i++) {
		query_close(&q[i]);
		db_close(db[i]);
	}
	mem_free(other.db);
}

static void
next_step_runs_once(void **state)
{
	struct place *p = *state;
	struct migration list[NEXT_MAX];
	struct db_how how =
	    how_next(list, "CREATE TABLE extra (n INTEGER) STRICT;"
			   "INSERT INTO extra SELECT count(*) FROM attempts");
	struct err e = { 0 };
	struct db *db;

	db = must_open(p->db);
	must_add(db);
	must_add(db);
	db_close(db);
	for (int i = 0; i < 2; i++) {
		db = db_open_how(p->db, &how, &e);
		assert_non_null(db);
		assert_int_equal(must_int(db, "SELECT sum(n) FROM extra"), 2);
		assert_int_equal(
		    must_int(db, "PRAGMA user_version"), (long long)how.migration_n);
		assert_int_equal(must_add(db), 3 + i);
		db_close(db);
	}
	/* and the program of today leaves it alone */
	must_refuse(p, ERR_INVALID, "and this ferry knows only");
}

static void
new_database_runs_all_steps(void **state)
{
	struct place *p = *state;
	struct migration list[NEXT_MAX];
	struct db_how how = how_next(list, "CREATE TABLE extra (n INTEGER) STRICT");
	struct err e = { 0 };
	struct db *db = db_open_how(p->db, &how, &e);

	assert_non_null(db);
	assert_int_equal(
	    must_int(db, "PRAGMA user_version"), (long long)how.migration_n);
	assert_int_equal(must_int(db, "SELECT count(*) FROM extra"), 0);
	db_close(db);
}

static void
failing_step_leaves_the_old(void **state)
{
	struct place *p = *state;
	struct migration list[NEXT_MAX];
	struct db_how how =
	    how_next(list, "CREATE TABLE extra (n INTEGER) STRICT; SELECT nonsense");
	struct err e = { 0 };
	struct db *db = must_open(p->db);

	must_add(db);
	db_close(db);
	assert_null(db_open_how(p->db, &how, &e));
	must_say(&e, ERR_IO, "migration 9999-next: ");
	must_say(&e, ERR_IO, "no such column: nonsense");
	db = must_open(p->db);
	assert_int_equal(
	    must_int(db, "SELECT count(*) FROM sqlite_schema WHERE name = 'extra'"), 0);
	assert_int_equal(must_add(db), 2);
	db_close(db);
}

static void
step_must_not_commit(void **state)
{
	struct place *p = *state;
	struct migration list[NEXT_MAX];
	struct db_how how = how_next(list, "COMMIT");
	struct err e = { 0 };

	assert_null(db_open_how(p->db, &how, &e));
	must_say(&e, ERR_BUG, "ends its own transaction");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		at_place("steps are numbered", steps_are_numbered),
		at_place("version 1 still answers", version_1_still_answers),
		at_place("version 1 is what its step makes",
		    version_1_is_what_its_step_makes),
		at_place("copy is made first", copy_is_made_first),
		at_place("next step runs once", next_step_runs_once),
		at_place("new database runs all steps", new_database_runs_all_steps),
		at_place("failing step leaves the old", failing_step_leaves_the_old),
		at_place("step must not commit", step_must_not_commit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
