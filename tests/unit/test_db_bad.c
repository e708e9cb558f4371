/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * test_db_bad - files that are not a good progress.db: each is refused in one line and
 * left byte for byte as it was.
 */
#include "store_help.h"

#include <sys/stat.h>
#include <sys/wait.h>

#define PAGE 4096

/* A closed database with `n` attempts; its bytes go to *image if wanted. */
static void
make_database(const struct place *p, int n, struct buf *image)
{
	struct db *db = must_open(p->db);

	for (int i = 0; i < n; i++)
		must_add(db);
	db_close(db);
	if (image)
		assert_int_equal(file_read(image, p->db, BUF_MAX / 2, NULL), 0);
}

static void
put(const char *path, const void *ptr, size_t len)
{
	struct err e = { 0 };

	if (file_replace_fast(path, ptr, len, &e) < 0)
		fail_msg("%s", e.text);
}

/* Runs the command that an error text ends with. */
static void
obey(const char *text)
{
	const char *command = strstr(text, "cd ");
	pid_t pid = fork();
	int status;

	if (pid == 0) {
		execl("/bin/sh", "sh", "-c", command, (char *)NULL);
		_exit(127);
	}
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_int_equal(status, 0);
}

static void
things_that_are_no_file(void **state)
{
	struct place *p = *state;
	char *deep = path_join(p->dir, "missing/progress.db");
	struct err e = { 0 };

	assert_int_equal(mkdir(p->db, 0700), 0);
	must_refuse(
	    p, ERR_INVALID, "\"progress.db\" is a folder and was left as it is");
	assert_int_equal(rmdir(p->db), 0);
	assert_int_equal(mkfifo(p->db, 0600), 0);
	must_refuse(p, ERR_INVALID, "is not a regular file");
	assert_int_equal(unlink(p->db), 0);
	assert_int_equal(symlink("/nowhere", p->db), 0);
	must_refuse(p, ERR_INVALID, "is a symbolic link and ferry does not follow it");
	assert_null(db_open(deep, &e));
	must_say(&e, ERR_IO, "cannot use the folder");
	must_say(&e, ERR_IO, "No such file");
	mem_free(deep);
}

static void
linked_database_is_refused(void **state)
{
	struct place *p = *state;
	char *real = path_join(p->dir, "real.db");

	make_database(p, 1, NULL);
	assert_int_equal(rename(p->db, real), 0);
	assert_int_equal(symlink("real.db", p->db), 0);
	must_refuse(p, ERR_INVALID, "is a symbolic link");
	mem_free(real);
}

static void
garbage_is_damaged(void **state)
{
	struct place *p = *state;
	char junk[3 * PAGE];

	for (size_t i = 0; i < sizeof junk; i++)
		junk[i] = (char)(i * 31 + i / 7);
	put(p->db, junk, sizeof junk);
	must_refuse(p, ERR_IO, "is damaged (it is not a SQLite database)");
	put(p->db, "my shopping list\n", 17);
	must_refuse(p, ERR_IO, "is damaged (it is cut short)");
	put(p->db, "x", 1);
	must_refuse(p, ERR_IO, "is damaged (it is cut short)");
	memset(junk, 0, sizeof junk);
	put(p->db, junk, sizeof junk);
	must_refuse(p, ERR_IO, "is damaged (it is not a SQLite database)");
}

static void
truncated_is_damaged(void **state)
{
	struct place *p = *state;
	struct buf image = BUF_INIT(BUF_MAX);

	make_database(p, 20, &image);
	for (size_t len = 1; len < image.len; len += len < 2 * PAGE ? 499 : PAGE) {
		put(p->db, image.ptr, len);
		must_refuse(p, ERR_IO, "is damaged (");
	}
	buf_release(&image);
}

/* Uses the database in every way; whether all went well. */
static bool
use_all(struct db *db, struct err *e)
{
	struct attempt a = sample_attempt();
	struct progress_list list;
	char **codes = NULL;
	int number;
	size_t hints[HINTS_MAX], hint_n;

	if (progress_list(&list, db, e) < 0)
		return false;
	progress_list_release(&list);
	if (attempt_codes(&codes, db, a.exercise, e) < 0)
		return false;
	attempt_codes_free(codes);
	return hints_opened(hints, &hint_n, db, a.exercise, e) == 0 &&
	       attempt_add(&number, db, &a, e) == 0;
}

/* A damaged file either still works or is refused, at once or when the damage is met,
 * and then keeps its bytes. */
static bool
works_or_is_kept(const struct place *p)
{
	unsigned long long before = folder_hash(p->dir);
	struct db_how how = how_quick();
	struct err e = { 0 };
	struct db *db = db_open_how(p->db, &how, &e);
	bool works = db && use_all(db, &e);

	db_close(db);
	if (works)
		return true;
	if (e.code != ERR_INVALID)
		must_say(&e, ERR_IO, "is damaged (");
	must_say(&e, e.code, "was left as it is");
	assert_true(folder_hash(p->dir) == before);
	return false;
}

static void
flipped_bits_in_the_header(void **state)
{
	struct place *p = *state;
	struct buf image = BUF_INIT(BUF_MAX);
	int refused = 0;

	make_database(p, 3, &image);
	for (size_t bit = 0; bit < 100 * 8; bit++) {
		image.ptr[bit / 8] = (char)(image.ptr[bit / 8] ^ (1 << bit % 8));
		put(p->db, image.ptr, image.len);
		refused += !works_or_is_kept(p);
		image.ptr[bit / 8] = (char)(image.ptr[bit / 8] ^ (1 << bit % 8));
	}
	assert_true(refused > 200); /* magic, marks, page size, formats ... */
	buf_release(&image);
}

static void
pages_of_zeros(void **state)
{
	struct place *p = *state;
	struct buf image = BUF_INIT(BUF_MAX);
	int refused = 0;

	make_database(p, 30, &image);
	for (size_t at = 0; at < image.len; at += PAGE) {
		char kept[PAGE];

		memcpy(kept, image.ptr + at, PAGE);
		memset(image.ptr + at, 0, PAGE);
		put(p->db, image.ptr, image.len);
		refused += !works_or_is_kept(p);
		memcpy(image.ptr + at, kept, PAGE);
	}
	assert_true(refused >= 5); /* the first page and those of the tables */
	buf_release(&image);
}

/* A crash leaves commits in the -wal: refusing must not lose them either. */
static void
lost_database_keeps_its_wal(void **state)
{
	struct place *p = *state;
	char *wal = mem_printf("%s-wal", p->db), *copy = path_join(p->dir, "w");
	struct buf image = BUF_INIT(BUF_MAX);
	struct db *db;

	make_database(p, 1, &image);
	db = must_open(p->db);
	must_add(db);
	assert_int_equal(link(wal, copy), 0);
	db_close(db);
	assert_int_equal(unlink(p->db), 0);
	assert_int_equal(rename(copy, wal), 0);
	must_refuse(p, ERR_IO, "is damaged (it is empty, but its -wal is not)");
	put(p->db, "", 0);
	must_refuse(p, ERR_IO, "is damaged (it is empty, but its -wal is not)");
	put(p->db, image.ptr, PAGE); /* seen when the missing pages are asked for */
	assert_false(works_or_is_kept(p));
	buf_release(&image);
	mem_free(copy);
	mem_free(wal);
}

static void
run_sql(const struct place *p, const char *sql)
{
	sqlite3 *h;

	assert_int_equal(sqlite3_open(p->db, &h), SQLITE_OK);
	assert_int_equal(sqlite3_exec(h, sql, NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(h);
}

static void
foreign_database_is_refused(void **state)
{
	struct place *p = *state;

	run_sql(p, "CREATE TABLE bookmarks (url)");
	must_refuse(p, ERR_INVALID, "\"progress.db\" belongs to another program");
	run_sql(p, "PRAGMA application_id = 252006674; PRAGMA journal_mode = WAL");
	must_refuse(p, ERR_INVALID, "belongs to another program");
}

static void
other_versions_are_refused(void **state)
{
	struct place *p = *state;

	make_database(p, 2, NULL);
	run_sql(p, "PRAGMA user_version = 7");
	must_refuse(p, ERR_INVALID, "has version 7 and this ferry knows only 2");
	run_sql(p, "PRAGMA user_version = -7");
	must_refuse(p, ERR_IO, "is damaged (it has no version)");
	run_sql(p, "PRAGMA user_version = 0");
	must_refuse(p, ERR_IO, "is damaged (it has no version)");
}

/* The newer version is only in the -wal, as after a crash of the newer ferry. */
static void
newer_version_in_the_wal_is_refused(void **state)
{
	struct place *p = *state;
	int off;
	sqlite3 *h;

	make_database(p, 2, NULL);
	assert_int_equal(sqlite3_open(p->db, &h), SQLITE_OK);
	sqlite3_db_config(h, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, &off);
	assert_int_equal(
	    sqlite3_exec(h, "PRAGMA user_version = 7", NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(h);
	must_refuse(p, ERR_INVALID, "has version 7 and this ferry knows only 2");
}

static void
missing_table_is_damage(void **state)
{
	struct place *p = *state;

	make_database(p, 1, NULL);
	run_sql(p, "DROP TABLE attempt_tests");
	assert_false(works_or_is_kept(p));
}

static void
the_command_moves_the_set(void **state)
{
	struct place *p = *state;
	char *dir = path_join(p->dir, "it's a \"folder\""), *db, *wal, *kept;
	struct err e = { 0 };

	assert_int_equal(mkdir(dir, 0700), 0);
	db = path_join(dir, "progress.db");
	wal = mem_printf("%s-wal", db);
	kept = path_join(dir, "aside-2/progress.db-wal");
	for (int i = 0; i < 2; i++) {
		put(db, "no database", 11);
		put(wal, "commits", 7);
		assert_null(db_open(db, &e));
		obey(e.text);
		assert_false(file_exists(db) || file_exists(wal));
		db_close(must_open(db));
	}
	assert_true(file_exists(kept));
	mem_free(kept);
	mem_free(wal);
	mem_free(db);
	mem_free(dir);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		at_place("things that are no file", things_that_are_no_file),
		at_place("linked database is refused", linked_database_is_refused),
		at_place("garbage is damaged", garbage_is_damaged),
		at_place("truncated is damaged", truncated_is_damaged),
		at_place("flipped bits in the header", flipped_bits_in_the_header),
		at_place("pages of zeros", pages_of_zeros),
		at_place("lost database keeps its wal", lost_database_keeps_its_wal),
		at_place("foreign database is refused", foreign_database_is_refused),
		at_place("other versions are refused", other_versions_are_refused),
		at_place("newer version in the wal is refused",
		    newer_version_in_the_wal_is_refused),
		at_place("missing table is damage", missing_table_is_damage),
		at_place("the command moves the set", the_command_moves_the_set),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
