/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * watch: every way in which an editor saves is told once, by inotify and by the clock.
 */
#include "help.h"

#include "base/file.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/path.h"
#include "lesson/watch.h"

#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

enum { DEADLINE_MS = 10000, QUIET_MS = 150, QUIET_POLLING_MS = 600 };

struct bench {
	char *dir, *folder, *path;
	struct watch *watch;
};

static void
put(const struct bench *b, const char *name, const char *text)
{
	char *path = path_join(b->folder, name);

	assert_int_equal(file_write(path, text, strlen(text), NULL), 0);
	mem_free(path);
}

/* As vim with 'backupcopy' off, and as file_replace() does. */
static void
put_over(const struct bench *b, const char *text)
{
	char *other = path_join(b->folder, "4913");

	put(b, "4913", text);
	assert_int_equal(rename(other, b->path), 0);
	mem_free(other);
}

/* Into the file that is there. */
static void
put_into(const struct bench *b, const char *text)
{
	int fd = open(b->path, O_WRONLY | O_TRUNC | O_CLOEXEC);

	assert_true(fd >= 0);
	assert_int_equal(write(fd, text, strlen(text)), strlen(text));
	assert_int_equal(close(fd), 0);
}

/* The first event within the time, waiting as a screen does. */
static enum watch_event
next(struct watch *w, int ms)
{
	long long end = clock_ms() + ms, left;
	enum watch_event event = WATCH_NOTHING;

	while (event == WATCH_NOTHING && (left = end - clock_ms()) > 0) {
		struct pollfd p = { .fd = watch_fd(w), .events = POLLIN };

		if (poll(&p, 1, (int)left) > 0)
			event = watch_step(w);
	}
	return event;
}

/* The event comes, and after it nothing; by the clock that takes long to see, and one
 * test does. */
static void
tells(const struct bench *b, enum watch_event event)
{
	assert_int_equal(next(b->watch, DEADLINE_MS), event);
	if (!watch_is_polling(b->watch))
		assert_int_equal(next(b->watch, QUIET_MS), WATCH_NOTHING);
}

static void
open_bench(struct bench *b)
{
	struct err e = { 0 };

	assert_int_equal(file_tmpdir(&b->dir, "/tmp", "ferry-test-", NULL), 0);
	b->folder = path_join(b->dir, "answer");
	b->path = path_join(b->folder, "answer.rs");
	assert_int_equal(file_mkdirs(b->folder, NULL), 0);
	put(b, "answer.rs", "one\n");
	b->watch = watch_open(b->path, &e);
	assert_non_null(b->watch);
}

static int
set_up(void **state)
{
	static struct bench b;

	unsetenv("FERRY_WATCH");
	open_bench(&b);
	*state = &b;
	return 0;
}

static int
set_up_polling(void **state)
{
	static struct bench b;

	setenv("FERRY_WATCH", "poll", 1);
	open_bench(&b);
	assert_true(watch_is_polling(b.watch));
	*state = &b;
	return 0;
}

static int
tear_down(void **state)
{
	struct bench *b = *state;

	watch_close(b->watch);
	file_remove_tree(b->dir);
	mem_free(b->dir);
	mem_free(b->folder);
	mem_free(b->path);
	return 0;
}

static void
what_is_there_is_not_told(void **state)
{
	const struct bench *b = *state;

	assert_int_equal(next(b->watch, QUIET_MS), WATCH_NOTHING);
}

static void
a_rename_is_a_save(void **state)
{
	put_over(*state, "two\n");
	tells(*state, WATCH_SAVED);
	put_over(*state, "tri\n"); /* another file of the same size */
	tells(*state, WATCH_SAVED);
}

static void
writing_in_place_is_a_save(void **state)
{
	put_into(*state, "two and more\n");
	tells(*state, WATCH_SAVED);
}

static void
moved_away_and_written_anew(void **state)
{
	const struct bench *b = *state;
	char *backup = path_join(b->folder, "answer.rs~");

	assert_int_equal(rename(b->path, backup), 0);
	put(b, "answer.rs", "two\n");
	assert_int_equal(unlink(backup), 0);
	tells(b, WATCH_SAVED);
	mem_free(backup);
}

static void
saves_in_a_row_are_told_once(void **state)
{
	put_into(*state, "two and more\n");
	put_over(*state, "and again\n");
	put_into(*state, "and a third time\n");
	tells(*state, WATCH_SAVED);
	assert_int_equal(
	    next(((struct bench *)*state)->watch, QUIET_POLLING_MS), WATCH_NOTHING);
}

static void
other_files_are_nothing(void **state)
{
	const struct bench *b = *state;

	put(b, ".answer.rs.swp", "swap");
	put(b, "answer.rs~", "backup");
	put(b, "answer.r", "x");
	assert_int_equal(next(b->watch, QUIET_MS), WATCH_NOTHING);
}

static void
a_file_that_is_gone_and_comes_back(void **state)
{
	const struct bench *b = *state;

	assert_int_equal(unlink(b->path), 0);
	tells(b, WATCH_GONE);
	put(b, "answer.rs", "anew\n");
	tells(b, WATCH_SAVED);
}

static void
a_folder_that_is_gone_and_comes_back(void **state)
{
	const struct bench *b = *state;

	file_remove_tree(b->folder);
	tells(b, WATCH_GONE);
	assert_int_equal(file_mkdirs(b->folder, NULL), 0);
	put(b, "answer.rs", "anew\n");
	tells(b, WATCH_SAVED);
	put_over(b, "and watched\n");
	tells(b, WATCH_SAVED);
}

static void
a_folder_that_is_replaced(void **state)
{
	const struct bench *b = *state;
	char *aside = path_join(b->dir, "aside");

	assert_int_equal(rename(b->folder, aside), 0);
	assert_int_equal(file_mkdirs(b->folder, NULL), 0);
	put(b, "answer.rs", "another folder\n");
	tells(b, WATCH_SAVED);
	put_into(b, "which is watched\n");
	tells(b, WATCH_SAVED);
	mem_free(aside);
}

static void
a_look_takes_what_is_new(void **state)
{
	const struct bench *b = *state;

	assert_false(watch_look(b->watch));
	put_over(b, "by ourselves\n");
	assert_true(watch_look(b->watch));
	assert_false(watch_look(b->watch));
	assert_int_equal(next(b->watch, QUIET_MS), WATCH_NOTHING);
	put_over(b, "by another\n");
	tells(b, WATCH_SAVED);
}

/* How often it wakes up in a second in which nothing happens. */
static int
wakes(struct watch *w)
{
	long long end = clock_ms() + 1000, left;
	int n = 0;

	while ((left = end - clock_ms()) > 0) {
		struct pollfd p = { .fd = watch_fd(w), .events = POLLIN };

		if (poll(&p, 1, (int)left) > 0) {
			n++;
			assert_int_equal(watch_step(w), WATCH_NOTHING);
		}
	}
	return n;
}

static void
it_sleeps(void **state)
{
	const struct bench *b = *state;

	assert_int_equal(wakes(b->watch), 0);
	file_remove_tree(b->folder);
	tells(b, WATCH_GONE);
	assert_in_range(wakes(b->watch), 1, 3);
}

static void
polling_sleeps_too(void **state)
{
	const struct bench *b = *state;

	assert_in_range(wakes(b->watch), 1, 3);
}

static void
a_link_is_polled(void **state)
{
	const struct bench *b = *state;
	char *real = path_join(b->dir, "mine.rs");
	struct bench linked = *b;

	assert_int_equal(rename(b->path, real), 0);
	assert_int_equal(symlink(real, b->path), 0);
	linked.watch = watch_open(b->path, NULL);
	assert_non_null(linked.watch);
	assert_true(watch_is_polling(linked.watch));
	put_into(b, "through the link\n");
	tells(&linked, WATCH_SAVED);
	watch_close(linked.watch);
	mem_free(real);
}

static void
without_descriptors_it_is_said(void **state)
{
	const struct bench *b = *state;
	struct rlimit before, none;
	struct err e = { 0 };
	struct watch *w;

	assert_int_equal(getrlimit(RLIMIT_NOFILE, &before), 0);
	none = before;
	none.rlim_cur = 0;
	assert_int_equal(setrlimit(RLIMIT_NOFILE, &none), 0);
	w = watch_open(b->path, &e);
	assert_int_equal(setrlimit(RLIMIT_NOFILE, &before), 0);
	assert_null(w);
	assert_int_equal(e.code, ERR_IO);
	assert_non_null(strstr(e.text, "cannot watch"));
}

#define NOTIFY(t)                                                                      \
	{                                                                              \
#t, t, set_up, tear_down, NULL                                         \
	}
#define POLL(t)                                                                        \
	{                                                                              \
		"polling: " #t, t, set_up_polling, tear_down, NULL                     \
	}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		NOTIFY(what_is_there_is_not_told),
		NOTIFY(a_rename_is_a_save),
		NOTIFY(writing_in_place_is_a_save),
		NOTIFY(moved_away_and_written_anew),
		NOTIFY(saves_in_a_row_are_told_once),
		NOTIFY(other_files_are_nothing),
		NOTIFY(a_file_that_is_gone_and_comes_back),
		NOTIFY(a_folder_that_is_gone_and_comes_back),
		NOTIFY(a_folder_that_is_replaced),
		NOTIFY(a_look_takes_what_is_new),
		NOTIFY(it_sleeps),
		NOTIFY(a_link_is_polled),
		NOTIFY(without_descriptors_it_is_said),
		POLL(a_rename_is_a_save),
		POLL(writing_in_place_is_a_save),
		POLL(moved_away_and_written_anew),
		POLL(saves_in_a_row_are_told_once),
		POLL(a_file_that_is_gone_and_comes_back),
		POLL(a_folder_that_is_gone_and_comes_back),
		POLL(a_look_takes_what_is_new),
		POLL(polling_sleeps_too),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
