/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_TESTS_STORE_HELP_H
#define FERRY_TESTS_STORE_HELP_H
/*
 * store_help - what the tests of store/ share: a folder of their own, its bytes as one
 * number, an attempt to add.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "store/attempt.h"
#include "store/query.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct place { /* a test's folder and the database in it */
	char *dir, *db;
};

static inline int
place_setup(void **state)
{
	struct place *p = mem_calloc(1, sizeof *p);
	const char *tmp = getenv("TMPDIR");
	struct err e;

	/* why: thousands of fsyncs are slow on a disk, and no test cuts the power */
	if (!tmp)
		tmp = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp";
	if (file_tmpdir(&p->dir, tmp, "ferry-store-", &e) < 0)
		return -1;
	p->db = path_join(p->dir, "progress.db");
	*state = p;
	return 0;
}

static inline int
place_teardown(void **state)
{
	struct place *p = *state;

	file_remove_tree(p->dir);
	mem_free(p->dir);
	mem_free(p->db);
	mem_free(p);
	return 0;
}

/* A test that gets a place of its own. */
static inline struct CMUnitTest
at_place(const char *name, CMUnitTestFunction test)
{
	return (struct CMUnitTest){ name, test, place_setup, place_teardown, NULL };
}

/* The ordinary way to open, but with little patience for locks. */
static inline struct db_how
how_quick(void)
{
	return (struct db_how){
		.migrations = migrations, .migration_n = migration_n, .busy_ms = 20
	};
}

static inline struct db *
must_open(const char *path)
{
	struct err e = { 0 };
	struct db *db = db_open(path, &e);

	if (!db)
		fail_msg("%s", e.text);
	return db;
}

static inline struct attempt
sample_attempt(void)
{
	static const char *const codes[] = { "E0382", "E0499" };
	static const char *const tests[] = { "keeps_order" };

	return (struct attempt){ .exercise = "core/own-use-after-move",
		.verdict = "tests-failed",
		.codes = codes,
		.code_n = 2,
		.failed_tests = tests,
		.failed_test_n = 1,
		.answer = "fn main() {}\n",
		.answer_len = 13,
		.at = 1700000000,
		.ms = 105,
		.sandbox = "B" };
}

static inline int
must_add(struct db *db)
{
	struct attempt a = sample_attempt();
	struct err e = { 0 };
	int number = 0;

	if (attempt_add(&number, db, &a, &e) < 0)
		fail_msg("%s", e.text);
	return number;
}

static inline long long
must_int(struct db *db, const char *sql)
{
	struct err e = { 0 };
	long long v;

	if (db_int(&v, db, sql, &e) < 0)
		fail_msg("%s: %s", sql, e.text);
	return v;
}

static inline void
must_be_sound(struct db *db)
{
	struct err e = { 0 };
	struct query q;

	query_open(&q, db, "PRAGMA integrity_check");
	assert_int_equal(query_step(&q, &e), 1);
	assert_string_equal(query_text(&q, 0), "ok");
	query_close(&q);
}

/* Names and bytes of all plain files of a folder, but for the -shm, which holds only
 * what can be worked out again. */
static inline unsigned long long
folder_hash(const char *dir)
{
	unsigned long long h = FILE_HASH;
	struct dirent **names;
	int n = scandir(dir, &names, NULL, alphasort);

	assert_true(n >= 0);
	for (int i = 0; i < n; i++) {
		char *path = path_join(dir, names[i]->d_name);
		const char *shm = strstr(names[i]->d_name, "-shm");
		struct buf b = BUF_INIT(BUF_MAX);

		if (!shm) {
			h = file_hash(h, names[i]->d_name, strlen(names[i]->d_name));
			if (file_read(&b, path, BUF_MAX - 65536, NULL) == 0)
				h = file_hash(h, b.ptr, b.len);
		}
		buf_release(&b);
		mem_free(path);
		mem_free(names[i]);
	}
	mem_free(names);
	return h;
}

static inline void
must_say(const struct err *e, enum err_code code, const char *part)
{
	if (e->code != code || !strstr(e->text, part))
		fail_msg("expected \"%s\", got %d \"%s\"", part, e->code, e->text);
	assert_null(strchr(e->text, '\n'));
}

/* Opening must fail with these words and leave every file as it was. */
static inline void
must_refuse(const struct place *p, enum err_code code, const char *part)
{
	unsigned long long before = folder_hash(p->dir);
	struct db_how how = how_quick();
	struct err e = { 0 };
	struct db *db = db_open_how(p->db, &how, &e);

	if (db)
		fail_msg("opened, expected \"%s\"", part);
	must_say(&e, code, part);
	assert_true(folder_hash(p->dir) == before);
}

#endif
