/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * base: error texts, the bounded buffer, names of paths, atomic files.
 */
#include "base/buf.h"
#include "base/err.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "help.h"

#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

static void
errors_carry_their_context(void **state)
{
	struct err e = { 0 };

	(void)state;
	assert_int_equal(err_set(&e, ERR_NOTFOUND, "no file \"%s\"", "x"), -1);
	assert_int_equal(err_wrap(&e, "cannot load %d", 7), -1);
	assert_string_equal(e.text, "cannot load 7: no file \"x\"");
	assert_int_equal(e.code, ERR_NOTFOUND);
	assert_int_equal(err_exit_code(ERR_NOTFOUND), 2);
	assert_int_equal(err_exit_code(ERR_TOOL), 3);
	assert_int_equal(err_exit_code(ERR_BUG), 70);
	assert_int_equal(err_set(NULL, ERR_BUG, "nobody listens"), -1);
}

static void
long_errors_are_cut(void **state)
{
	char big[2000];
	struct err e = { 0 };

	(void)state;
	memset(big, 'a', sizeof big - 1);
	big[sizeof big - 1] = '\0';
	err_set(&e, ERR_IO, "%s", big);
	err_wrap(&e, "%s", big);
	assert_int_equal(strlen(e.text), sizeof e.text - 1);
}

static void
a_buffer_stops_at_its_limit(void **state)
{
	struct buf b = BUF_INIT(10);

	(void)state;
	assert_string_equal(b.ptr, "");
	buf_adds(&b, "12345");
	buf_addf(&b, "%d", 678);
	assert_false(b.cut);
	buf_adds(&b, "9abc");
	assert_true(b.cut);
	assert_string_equal(b.ptr, "123456789a");
	buf_clear(&b);
	assert_false(b.cut);
	assert_string_equal(b.ptr, "");
	buf_release(&b);
}

static void
a_buffer_gives_its_bytes_away(void **state)
{
	struct buf b = BUF_INIT(BUF_MAX);
	char *s;

	(void)state;
	for (int i = 0; i < 1000; i++)
		buf_addc(&b, 'x');
	assert_int_equal(b.len, 1000);
	buf_truncate(&b, 3);
	s = buf_take(&b);
	assert_string_equal(s, "xxx");
	assert_int_equal(b.len, 0);
	mem_free(s);
	s = buf_take(&b);
	assert_string_equal(s, "");
	mem_free(s);
}

static void
only_plain_names_are_names(void **state)
{
	static const char *const good[] = { "a", "01-own", "E0382-x.rs", "A_b.c" };
	static const char *const bad[] = { "", ".", "..", ".git", "-x", "a/b", "a b",
		"a.", "a\n", "\xc3\xa9", "x\x1b[m" };
	char longest[66];

	(void)state;
	for (size_t i = 0; i < sizeof good / sizeof *good; i++)
		assert_true(path_is_name(good[i]));
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_false(path_is_name(bad[i]));
	memset(longest, 'a', sizeof longest);
	longest[65] = '\0';
	assert_false(path_is_name(longest));
	longest[64] = '\0';
	assert_true(path_is_name(longest));
	assert_true(path_is_inside("wrong/E0382-a.rs"));
	assert_false(path_is_inside("/etc/passwd"));
	assert_false(path_is_inside("a/../b"));
	assert_false(path_is_inside("a//b"));
	assert_false(path_is_inside("a/b/c/d/e/f/g/h/i"));
}

static char *
scratch(void)
{
	char *dir = NULL;

	assert_int_equal(file_tmpdir(&dir, "/tmp", "ferry-test-", NULL), 0);
	return dir;
}

static void
files_are_replaced_whole(void **state)
{
	char *dir = scratch(), *path = path_join(dir, "answer.rs");
	struct buf b = BUF_INIT(BUF_MAX);
	struct err e = { 0 };
	struct stat st;

	(void)state;
	assert_int_equal(file_replace(path, "one", 3, &e), 0);
	assert_int_equal(file_replace(path, "second", 6, &e), 0);
	assert_int_equal(file_read(&b, path, 100, &e), 0);
	assert_string_equal(b.ptr, "second");
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	buf_clear(&b);
	assert_int_equal(file_read(&b, path, 5, &e), -1);
	assert_int_equal(e.code, ERR_INVALID);
	assert_int_equal(b.len, 0);
	assert_int_equal(file_read(&b, "/nonexistent/x", 5, &e), -1);
	assert_int_equal(e.code, ERR_NOTFOUND);
	assert_int_equal(file_read(&b, "/dev/zero", 5, &e), -1);
	assert_int_equal(e.code, ERR_INVALID);
	assert_int_equal(file_replace("/proc/nothing/here", "x", 1, &e), -1);
	assert_int_equal(e.code, ERR_IO);
	buf_release(&b);
	file_remove_tree(dir);
	assert_false(file_exists(dir));
	mem_free(path);
	mem_free(dir);
}

/* 10,000 folders in each other, one of them shut, and all that is no file at the end. */
static void
deep_trees_are_removed(void **state)
{
	struct sockaddr_un at = { .sun_family = AF_UNIX, .sun_path = "socket" };
	char *dir = scratch(), *home = getcwd(NULL, 0);
	int s = socket(AF_UNIX, SOCK_STREAM, 0);

	(void)state;
	assert_int_equal(chdir(dir), 0);
	for (int i = 0; i < 10000; i++) {
		assert_int_equal(mkdir("d", 0700), 0);
		if (i == 5000)
			assert_int_equal(mkdir("shut", 0), 0);
		assert_int_equal(chdir("d"), 0);
	}
	assert_int_equal(mkfifo("fifo", 0), 0);
	assert_int_equal(symlink(home, "link"), 0);
	assert_int_equal(bind(s, (struct sockaddr *)&at, sizeof at), 0);
	assert_int_equal(chmod(".", 0), 0);
	assert_int_equal(chdir(home), 0);
	close(s);
	file_remove_tree(dir);
	assert_int_equal(access(dir, F_OK), -1);
	assert_int_equal(access(home, F_OK), 0);
	mem_free(dir);
	free(home);
}

static void
trees_are_removed_and_links_are_not_followed(void **state)
{
	char *dir = scratch(), *keep = scratch();
	char *deep = path_join(dir, "a/b/c/d"), *link = path_join(dir, "a/link");
	char *kept = path_join(keep, "file"), *shut = path_join(dir, "a/b");

	(void)state;
	assert_int_equal(file_mkdirs(deep, NULL), 0);
	assert_int_equal(file_mkdirs(deep, NULL), 0);
	assert_int_equal(file_write(kept, "x", 1, NULL), 0);
	assert_int_equal(file_write(kept, "x", 1, NULL), -1);
	assert_int_equal(symlink(keep, link), 0);
	assert_int_equal(chmod(shut, 0), 0);
	file_remove_tree(dir);
	assert_false(file_exists(dir));
	assert_true(file_exists(kept));
	file_remove_tree(keep);
	mem_free(dir);
	mem_free(keep);
	mem_free(deep);
	mem_free(link);
	mem_free(kept);
	mem_free(shut);
}

static void
a_file_in_the_way_of_a_folder_is_named(void **state)
{
	char *dir = scratch(), *file = path_join(dir, "x"),
	     *below = path_join(dir, "x/y");
	struct err e = { 0 };

	(void)state;
	assert_int_equal(file_write(file, "", 0, NULL), 0);
	assert_int_equal(file_mkdirs(below, &e), -1);
	assert_int_equal(e.code, ERR_IO);
	assert_non_null(strstr(e.text, "x"));
	file_remove_tree(dir);
	mem_free(dir);
	mem_free(file);
	mem_free(below);
}

static void
places_follow_xdg(void **state)
{
	char *dir = scratch(), *lua = path_join(dir, "lua/ferry");
	char *marker = path_join(lua, "explain.lua");
	struct places p;
	struct err e = { 0 };

	(void)state;
	assert_int_equal(file_mkdirs(lua, &e), 0);
	assert_int_equal(file_write(marker, "", 0, &e), 0);
	setenv("HOME", "/home/someone", 1);
	setenv("XDG_DATA_HOME", "/data", 1);
	setenv("XDG_CACHE_HOME", "relative", 1);
	unsetenv("XDG_CONFIG_HOME");
	setenv("FERRY_SHARE", dir, 1);
	assert_int_equal(places_init(&p, &e), 0);
	assert_string_equal(p.share, dir);
	assert_string_equal(p.data, "/data/ferry");
	assert_string_equal(p.cache, "/home/someone/.cache/ferry");
	assert_string_equal(p.config, "/home/someone/.config/ferry");
	places_release(&p);
	setenv("FERRY_SHARE", "/tmp", 1);
	assert_int_equal(places_init(&p, &e), -1);
	assert_non_null(strstr(e.text, "FERRY_SHARE"));
	unsetenv("FERRY_SHARE");
	unsetenv("HOME");
	assert_int_equal(places_init(&p, &e), -1);
	assert_int_equal(e.code, ERR_USAGE);
	file_remove_tree(dir);
	mem_free(dir);
	mem_free(lua);
	mem_free(marker);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(errors_carry_their_context),
		cmocka_unit_test(long_errors_are_cut),
		cmocka_unit_test(a_buffer_stops_at_its_limit),
		cmocka_unit_test(a_buffer_gives_its_bytes_away),
		cmocka_unit_test(only_plain_names_are_names),
		cmocka_unit_test(files_are_replaced_whole),
		cmocka_unit_test(trees_are_removed_and_links_are_not_followed),
		cmocka_unit_test(deep_trees_are_removed),
		cmocka_unit_test(a_file_in_the_way_of_a_folder_is_named),
		cmocka_unit_test(places_follow_xdg),
	};

	return cmocka_run_group_tests_name("base", tests, NULL, NULL);
}
