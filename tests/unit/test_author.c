/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * author: a folder that is there whole or not at all, and templates that are filled in.
 */
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "help.h"
#include "pack/fresh.h"
#include "pack/template.h"

#include <dirent.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char *dir; /* of one test */

static int
make_dir(void **state)
{
	struct err e = { 0 };

	(void)state;
	return file_tmpdir(&dir, "/tmp", "ferry-author-", &e);
}

static int
remove_dir(void **state)
{
	(void)state;
	file_remove_tree(dir);
	mem_free(dir);
	return 0;
}

/* How many names there are in the test's folder. */
static int
count(void)
{
	DIR *d = opendir(dir);
	int n = -2; /* "." and ".." */

	assert_non_null(d);
	while (readdir(d))
		n++;
	closedir(d);
	return n;
}

static bool
holds(const char *path, const char *text)
{
	struct buf b = BUF_INIT(4096);
	struct err e = { 0 };
	bool same = file_read(&b, path, 4096, &e) == 0 && !strcmp(b.ptr, text);

	buf_release(&b);
	return same;
}

static void
it_is_there_whole(void **state)
{
	char *path = path_join(dir, "new"), *file = path_join(path, "a/b.txt");
	struct err e = { 0 };
	struct fresh *f = fresh_open(path, &e);
	struct stat st;
	mode_t mask = umask(027);

	(void)state;
	fresh_close(f);
	f = fresh_open(path, &e);
	assert_non_null(f);
	assert_return_code(fresh_add(f, "a/b.txt", "text", 4, &e), 0);
	assert_return_code(fresh_add(f, "a/c.txt", "", 0, &e), 0);
	assert_false(file_exists(path));
	assert_return_code(fresh_commit(f, &e), 0);
	fresh_close(f);
	umask(mask);
	assert_int_equal(count(), 1);
	assert_true(holds(file, "text"));
	assert_return_code(stat(file, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0640);
	assert_return_code(stat(path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0750);
	mem_free(file);
	mem_free(path);
}

static void
or_not_at_all(void **state)
{
	char *path = path_join(dir, "new");
	struct err e = { 0 };
	struct fresh *f = fresh_open(path, &e);

	(void)state;
	assert_non_null(f);
	assert_return_code(fresh_add(f, "a.txt", "text", 4, &e), 0);
	assert_int_equal(fresh_add(f, "a.txt", "text", 4, &e), -1);
	assert_int_equal(e.code, ERR_IO);
	fresh_close(f);
	assert_int_equal(count(), 0);
	mem_free(path);
}

/* What came to stand there meanwhile stays, be it an empty folder. */
static void
nothing_is_overwritten(void **state)
{
	char *path = path_join(dir, "new");
	struct err e = { 0 };
	struct fresh *f = fresh_open(path, &e);

	(void)state;
	assert_non_null(f);
	assert_return_code(fresh_add(f, "a.txt", "text", 4, &e), 0);
	assert_return_code(mkdir(path, 0700), 0);
	assert_int_equal(fresh_commit(f, &e), -1);
	assert_int_equal(e.code, ERR_USAGE);
	fresh_close(f);
	assert_int_equal(count(), 1);
	assert_null(fresh_open(path, &e));
	assert_return_code(rmdir(path), 0);
	assert_return_code(symlink("/nowhere", path), 0);
	assert_null(fresh_open(path, &e));
	assert_int_equal(e.code, ERR_USAGE);
	mem_free(path);
}

static void
put(const char *name, const char *text)
{
	char *path = path_join(dir, name);
	struct err e = { 0 };

	assert_return_code(file_replace_fast(path, text, strlen(text), &e), 0);
	mem_free(path);
}

static void
marks_are_filled_in(void **state)
{
	char *in = path_join(dir, "assets/pack/kinds/spot/wrong"),
	     *path = path_join(dir, "new"), *file = path_join(path, "to/x.lua");
	struct words w = { .id = "my-id", .title = "My @ID@" };
	struct authored list = { 0 };
	struct templates t;
	struct err e = { 0 };
	struct fresh *f;

	(void)state;
	assert_return_code(file_mkdirs(in, &e), 0);
	put("assets/pack/kinds.lua",
	    "return { chapter = 'c', { kind = 'spot', id = 'i', title = 't' } }");
	put("assets/pack/kinds/spot/x.lua", "@ID@ @TITLE@ @OTHER@ a@b @ID");
	put("assets/pack/kinds/spot/wrong/y.txt", "");
	assert_return_code(templates_open(&t, dir, &e), 0);
	assert_string_equal(t.chapter, "c");
	f = fresh_open(path, &e);
	assert_non_null(f);
	assert_return_code(template_copy(f, "to", &t, "kinds/spot", &w, &list, &e), 0);
	assert_return_code(fresh_commit(f, &e), 0);
	assert_true(holds(file, "my-id My @ID@ @OTHER@ a@b @ID"));
	assert_int_equal(list.file_n, 2);
	assert_string_equal(list.files[0], "wrong/y.txt");
	assert_string_equal(list.files[1], "x.lua");
	fresh_close(f);
	authored_release(&list);
	templates_release(&t);
	put("assets/pack/kinds.lua",
	    "return { { kind = '../up', id = 'i', title = 't' } }");
	assert_int_equal(templates_open(&t, dir, &e), -1);
	assert_int_equal(e.code, ERR_BUG);
	mem_free(file);
	mem_free(path);
	mem_free(in);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    it_is_there_whole, make_dir, remove_dir),
		cmocka_unit_test_setup_teardown(or_not_at_all, make_dir, remove_dir),
		cmocka_unit_test_setup_teardown(
		    nothing_is_overwritten, make_dir, remove_dir),
		cmocka_unit_test_setup_teardown(
		    marks_are_filled_in, make_dir, remove_dir),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
