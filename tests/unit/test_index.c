/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * index: what is remembered of packs, when the file is gone, damaged or in use, and when
 * manifests change.
 */
#include "store_help.h"

#include "pack/memory.h"
#include "run/sandbox.h"
#include "store/index.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>

static char *
packs_db(const struct place *p)
{
	return path_join(p->dir, "packs.db");
}

/* In place: the file stays the same one. */
static void
write_file(const char *path, const char *text, size_t len)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	assert_int_equal(write(fd, text, len), len);
	close(fd);
}

static void
write_text(const struct place *p, const char *name, const char *text)
{
	char *path = path_join(p->dir, name);

	write_file(path, text, strlen(text));
	mem_free(path);
}

/* What the key has, "-" if nothing; the caller's. */
static char *
get(struct index *i, const char *key)
{
	struct buf b = BUF_INIT(1 << 20);

	if (!index_get(&b, i, key))
		buf_adds(&b, "-");
	return buf_take(&b);
}

static void
has(struct index *i, const char *key, const char *wanted)
{
	char *got = get(i, key);

	assert_string_equal(got, wanted);
	mem_free(got);
}

static void
what_was_put_is_got(void **state)
{
	struct place *p = *state;
	struct index *i = index_open(p->dir);

	has(i, "a", "-");
	index_put(i, "a", "one", 3);
	index_put(i, "b", "", 0);
	has(i, "a", "one");
	index_put(i, "a", "two", 3);
	index_close(i);
	i = index_open(p->dir);
	has(i, "a", "two");
	has(i, "b", "");
	has(i, "c", "-");
	index_close(i);
}

static void
the_oldest_go(void **state)
{
	struct place *p = *state;
	struct index *i = index_open(p->dir);

	for (int k = 0; k < INDEX_ENTRIES + 3; k++) {
		char *key = mem_printf("k%d", k);

		index_put(i, key, "x", 1);
		mem_free(key);
	}
	has(i, "k2", "-");
	has(i, "k3", "x");
	index_close(i);
}

/* Each byte range spoilt in turn: the entry as it was, or nothing; then it works anew. */
static void
a_damaged_file_is_made_anew(void **state)
{
	struct place *p = *state;
	char *path = packs_db(p), *value = mem_calloc(1, 100001);
	struct index *i = index_open(p->dir);
	struct stat st;

	memset(value, 'v', 100000);
	index_put(i, "a", value, 100000);
	index_close(i);
	assert_int_equal(stat(path, &st), 0);
	for (long long at = 0; at < st.st_size; at += 997) {
		static const char junk[64] = "junk";
		struct buf whole = BUF_INIT(1 << 22);
		char *got;
		int fd;

		assert_int_equal(file_read(&whole, path, 1 << 22, NULL), 0);
		fd = open(path, O_WRONLY);
		assert_int_equal(pwrite(fd, junk, sizeof junk, at), sizeof junk);
		close(fd);
		i = index_open(p->dir);
		got = get(i, "a");
		assert_true(!strcmp(got, "-") || !strcmp(got, value));
		mem_free(got);
		index_put(i, "b", "new", 3);
		has(i, "b", "new");
		index_close(i);
		write_file(path, whole.ptr, whole.len);
		buf_release(&whole);
	}
	mem_free(value);
	mem_free(path);
}

static void
what_is_no_database_is_replaced_or_left(void **state)
{
	struct place *p = *state;
	char *path = packs_db(p);
	struct index *i;

	write_file(path, "not a database, by far", 22);
	i = index_open(p->dir);
	has(i, "a", "-");
	index_put(i, "a", "one", 3);
	has(i, "a", "one");
	index_close(i);
	assert_int_equal(unlink(path), 0);
	assert_int_equal(mkdir(path, 0700), 0);
	i = index_open(p->dir);
	index_put(i, "a", "one", 3);
	has(i, "a", "-");
	index_close(i);
	mem_free(path);
}

/* While one writes, the other remembers nothing and waits for nobody. */
static void
two_at_once(void **state)
{
	struct place *p = *state;
	char *path = packs_db(p);
	struct index *i = index_open(p->dir), *other = index_open(p->dir);
	sqlite3 *db;

	index_put(i, "a", "one", 3);
	has(other, "a", "one");
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, "BEGIN EXCLUSIVE", 0, 0, 0), SQLITE_OK);
	index_put(other, "a", "two", 3);
	has(i, "a", "-");
	assert_int_equal(sqlite3_exec(db, "COMMIT", 0, 0, 0), SQLITE_OK);
	sqlite3_close(db);
	has(i, "a", "one");
	index_close(i);
	index_close(other);
	mem_free(path);
}

/* Many processes at once, each reading what some of them wrote. */
static void
many_at_once(void **state)
{
	struct place *p = *state;
	int status, failed = 0;

	for (int k = 0; k < 8; k++) {
		if (fork() == 0) {
			int bad = 0;

			for (int n = 0; n < 50; n++) {
				struct index *i = index_open(p->dir);
				char *got = get(i, "a");

				bad += strcmp(got, "-") && strcmp(got, "same");
				mem_free(got);
				index_put(i, "a", "same", 4);
				index_close(i);
			}
			_exit(bad != 0);
		}
	}
	while (wait(&status) > 0)
		failed += status != 0;
	assert_int_equal(failed, 0);
}

/* --- manifests -------------------------------------------------------------------- */

static struct sandbox_state box;

/* Reads the two manifests; whether both were remembered without being evaluated: there is
 * no tier in which this state could evaluate anything. */
static int
read_both(const struct place *p, bool may_evaluate, long long *first)
{
	struct sandbox_state none = { .tier = SANDBOX_C };
	struct pack_how how = { .box = may_evaluate ? &box : &none, .cache = p->dir };
	struct source *s = source_of_folder(p->dir);
	struct memory m;
	struct value v;
	struct err e = { 0 };
	int rc;

	memory_open(&m, s, &how);
	rc = memory_eval(&v, &m, "a.lua", &e);
	if (rc == 0)
		*first = value_as_int(value_get(&v, "n"), -1);
	if (rc == 0)
		rc = memory_eval(&v, &m, "b.lua", &e);
	memory_close(&m);
	source_free(s);
	return rc;
}

static void
only_what_changed_is_evaluated(void **state)
{
	struct place *p = *state;
	long long n = 0;
	char *path = packs_db(p);

	assert_int_equal(sandbox_find(&box, NULL, false, NULL), 0);
	write_text(p, "a.lua", "return { n = 1 }");
	write_text(p, "b.lua", "return { n = 2 }");
	assert_int_equal(read_both(p, false, &n), -1);
	assert_int_equal(read_both(p, true, &n), 0);
	assert_int_equal(n, 1);
	assert_int_equal(read_both(p, false, &n), 0);
	/* the same length, moments later */
	write_text(p, "a.lua", "return { n = 3 }");
	assert_int_equal(read_both(p, false, &n), -1);
	assert_int_equal(read_both(p, true, &n), 0);
	assert_int_equal(n, 3);
	/* the same bytes at another time */
	write_text(p, "a.lua", "return { n = 3 }");
	assert_int_equal(read_both(p, false, &n), 0);
	/* gone with the cache, and made anew */
	assert_int_equal(unlink(path), 0);
	assert_int_equal(read_both(p, false, &n), -1);
	assert_int_equal(read_both(p, true, &n), 0);
	write_file(path, "junk", 4);
	assert_int_equal(read_both(p, true, &n), 0);
	assert_int_equal(read_both(p, false, &n), 0);
	mem_free(path);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		at_place("what_was_put_is_got", what_was_put_is_got),
		at_place("the_oldest_go", the_oldest_go),
		at_place("a_damaged_file_is_made_anew", a_damaged_file_is_made_anew),
		at_place("what_is_no_database_is_replaced_or_left",
		    what_is_no_database_is_replaced_or_left),
		at_place("two_at_once", two_at_once),
		at_place("many_at_once", many_at_once),
		at_place(
		    "only_what_changed_is_evaluated", only_what_changed_is_evaluated),
	};

	return cmocka_run_group_tests_name("index", tests, NULL, NULL);
}
