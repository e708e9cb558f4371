/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * test_db - opening: settings, journals, and what happens while the file is open.
 */
#include "store_help.h"

#include <linux/magic.h>
#include <sys/stat.h>

static void
assert_pragma(struct db *db, const char *name, const char *expected)
{
	char *sql = mem_printf("PRAGMA %s", name);
	struct err e = { 0 };
	struct query q;

	query_open(&q, db, sql);
	assert_int_equal(query_step(&q, &e), 1);
	assert_string_equal(query_text(&q, 0), expected);
	query_close(&q);
	mem_free(sql);
}

static void
new_database_has_the_settings(void **state)
{
	struct place *p = *state;
	struct db *db = must_open(p->db);
	struct stat st;

	assert_pragma(db, "journal_mode", "wal");
	assert_pragma(db, "synchronous", "2"); /* FULL */
	assert_pragma(db, "foreign_keys", "1");
	assert_pragma(db, "trusted_schema", "0");
	assert_pragma(db, "cell_size_check", "1");
	assert_pragma(db, "busy_timeout", "5000");
	assert_int_equal(must_int(db, "PRAGMA application_id"), DB_APPLICATION_ID);
	assert_int_equal(must_int(db, "PRAGMA user_version"), (long long)migration_n);
	assert_int_equal(
	    must_int(db,
		"SELECT count(*) FROM pragma_table_list "
		"WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' AND NOT strict"),
	    0);
	must_be_sound(db);
	db_close(db);
	assert_int_equal(stat(p->db, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
}

static void
closed_database_is_one_file(void **state)
{
	struct place *p = *state;
	struct db *db = must_open(p->db);
	char *wal = mem_printf("%s-wal", p->db);

	assert_int_equal(must_add(db), 1);
	assert_true(file_exists(wal));
	db_close(db);
	assert_false(file_exists(wal));
	db = must_open(p->db);
	assert_int_equal(must_add(db), 2);
	db_close(db);
	mem_free(wal);
}

static void
empty_file_becomes_a_database(void **state)
{
	struct place *p = *state;
	struct err e;

	assert_int_equal(file_write(p->db, "", 0, &e), 0);
	db_close(must_open(p->db));
	db_close(must_open(p->db));
}

static void
linked_folder_is_followed(void **state)
{
	struct place *p = *state;
	char *link = path_join(p->dir, "link"), *path = path_join(link, "progress.db");

	assert_int_equal(symlink(p->dir, link), 0);
	db_close(must_open(path));
	assert_true(file_exists(p->db));
	mem_free(path);
	mem_free(link);
}

static void
network_folder_gets_a_journal(void **state)
{
	struct place *p = *state;
	struct db_how how = how_quick();
	struct err e = { 0 };
	struct db *db;

	how.remote = true;
	for (int round = 0; round < 3; round++) {
		db = db_open_how(p->db, &how, &e);
		assert_non_null(db);
		assert_pragma(db, "journal_mode", "truncate");
		assert_pragma(db, "synchronous", "3"); /* EXTRA */
		must_add(db);
		must_be_sound(db);
		db_close(db);
		/* and one that was moved there from an ordinary folder */
		db = must_open(p->db);
		assert_pragma(db, "journal_mode", "wal");
		assert_int_equal(must_add(db), 2 * round + 2);
		db_close(db);
	}
}

static void
network_file_systems_are_known(void **state)
{
	(void)state;
	assert_true(db_type_is_remote(NFS_SUPER_MAGIC));
	assert_true(db_type_is_remote(CIFS_SUPER_MAGIC));
	assert_true(db_type_is_remote(FUSE_SUPER_MAGIC));
	assert_true(db_type_is_remote(V9FS_MAGIC));
	assert_false(db_type_is_remote(EXT4_SUPER_MAGIC));
	assert_false(db_type_is_remote(TMPFS_MAGIC));
}

static void
locked_database_says_so(void **state)
{
	struct place *p = *state;
	struct db_how how = how_quick();
	struct db *holder = must_open(p->db), *db;
	struct attempt a = sample_attempt();
	struct err e = { 0 };
	int number = 7;

	assert_int_equal(db_begin(holder, &e), 0);
	db = db_open_how(p->db, &how, &e); /* reading is never blocked */
	assert_non_null(db);
	assert_int_equal(attempt_add(&number, db, &a, &e), -1);
	must_say(&e, ERR_IO, "is locked: another program");
	must_say(&e, ERR_IO, p->db);
	assert_int_equal(number, 7);
	db_rollback(holder);
	assert_int_equal(attempt_add(&number, db, &a, &e), 0);
	assert_int_equal(number, 1);
	db_close(db);
	db_close(holder);
}

static void
locked_while_created_says_so(void **state)
{
	struct place *p = *state;
	struct db_how how = how_quick();
	struct err e = { 0 };
	sqlite3 *holder;

	assert_int_equal(sqlite3_open(p->db, &holder), SQLITE_OK);
	assert_int_equal(
	    sqlite3_exec(holder, "BEGIN EXCLUSIVE", NULL, NULL, NULL), SQLITE_OK);
	assert_null(db_open_how(p->db, &how, &e));
	must_say(&e, ERR_IO, "is locked: another program");
	sqlite3_close(holder);
	db_close(must_open(p->db));
}

/* The change to WAL does not wait: who meets a busy new database uses the journal. */
static void
busy_new_database_opens(void **state)
{
	struct place *p = *state;
	struct db_how how = how_quick();
	struct err e = { 0 };
	struct db *db;
	sqlite3 *reader;

	db_close(must_open(p->db));
	assert_int_equal(sqlite3_open(p->db, &reader), SQLITE_OK);
	assert_int_equal(sqlite3_exec(reader,
			     "PRAGMA journal_mode = DELETE; BEGIN;"
			     "SELECT * FROM attempts",
			     NULL, NULL, NULL),
	    SQLITE_OK);
	db = db_open_how(p->db, &how, &e);
	assert_non_null(db);
	assert_int_equal(e.code, ERR_NONE);
	assert_pragma(db, "journal_mode", "delete");
	assert_pragma(db, "synchronous", "3"); /* EXTRA */
	sqlite3_close(reader);
	assert_int_equal(must_add(db), 1);
	db_close(db);
	db = must_open(p->db);
	assert_pragma(db, "journal_mode", "wal");
	db_close(db);
}

static void
moved_database_is_not_written(void **state)
{
	struct place *p = *state;
	struct db *db = must_open(p->db);
	char *aside = path_join(p->dir, "aside");
	struct attempt a = sample_attempt();
	struct err e = { 0 };
	int number;

	assert_int_equal(rename(p->db, aside), 0);
	assert_int_equal(attempt_add(&number, db, &a, &e), -1);
	must_say(&e, ERR_IO, "was moved or deleted while ferry was using it");
	db_close(db);
	mem_free(aside);
}

static void
migrated_meanwhile_is_not_written(void **state)
{
	struct place *p = *state;
	struct db *old = must_open(p->db), *newer = must_open(p->db);
	struct attempt a = sample_attempt();
	struct err e = { 0 };
	int number;

	assert_int_equal(db_exec(newer, "PRAGMA user_version = 99", &e), 0);
	assert_int_equal(attempt_add(&number, old, &a, &e), -1);
	must_say(&e, ERR_INVALID, "has version 99 and this ferry knows only");
	db_close(newer);
	db_close(old);
}

static void
closing_nothing_is_fine(void **state)
{
	(void)state;
	db_close(NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		at_place(
		    "new database has the settings", new_database_has_the_settings),
		at_place("closed database is one file", closed_database_is_one_file),
		at_place(
		    "empty file becomes a database", empty_file_becomes_a_database),
		at_place("linked folder is followed", linked_folder_is_followed),
		at_place(
		    "network folder gets a journal", network_folder_gets_a_journal),
		at_place(
		    "network file systems are known", network_file_systems_are_known),
		at_place("locked database says so", locked_database_says_so),
		at_place("locked while created says so", locked_while_created_says_so),
		at_place("busy new database opens", busy_new_database_opens),
		at_place(
		    "moved database is not written", moved_database_is_not_written),
		at_place("migrated meanwhile is not written",
		    migrated_meanwhile_is_not_written),
		at_place("closing nothing is fine", closing_nothing_is_fine),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
