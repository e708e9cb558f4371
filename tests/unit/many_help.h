/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_TESTS_MANY_HELP_H
#define FERRY_TESTS_MANY_HELP_H
/*
 * many_help - a share folder whose pack has an exercise of each kind, and a ferry with a
 * home of its own that uses it.
 */
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "help.h"
#include "judge/verdict.h"
#include "lesson/answer.h"
#include "lesson/many.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

struct world {
	char *dir; /* of all below */
	struct ferry ferry;
};

static const char *const world_chapters[] = { "tests/packs/kinds/10-fixc",
	"tests/packs/kinds/20-spot", "tests/packs/kinds/30-predict",
	"tests/packs/kinds-port/10-port", "tests/packs/kinds-port/20-review",
	"tests/packs/kinds-port/30-ffi", "exercises/10-ownership" };

enum { WORLD_CHAPTERS = sizeof world_chapters / sizeof *world_chapters };

static inline void
world_write(const char *path, const char *text)
{
	struct err e = { 0 };

	if (file_replace_fast(path, text, strlen(text), &e) < 0)
		fail_msg("%s", e.text);
}

/* Links <to>/<name> to <from>/<what>. */
static inline void
world_link(const char *to, const char *name, const char *from, const char *what)
{
	char *link = path_join(to, name), *target = path_join(from, what);

	assert_int_equal(symlink(target, link), 0);
	mem_free(link);
	mem_free(target);
}

/* The first n of the chapters. */
static inline void
world_share(const char *share, size_t n)
{
	const char *root = getenv("FERRY_SHARE");
	struct buf pack = BUF_INIT(4096);
	char *exercises = path_join(share, "exercises"), *path;

	assert_non_null(root);
	assert_int_equal(file_mkdirs(exercises, NULL), 0);
	world_link(share, "lua", root, "lua");
	world_link(share, "assets", root, "assets");
	world_link(share, "progress", root, "progress");
	buf_adds(&pack, "return { format = 1, id = \"each\", version = \"1.0.0\", title "
			"= \"Each\", licence = \"MIT\", chapters = { ");
	for (size_t i = 0; i < n; i++) {
		const char *name = path_base(world_chapters[i]);

		world_link(exercises, name, root, world_chapters[i]);
		buf_addf(&pack, "\"%s\", ", name);
	}
	buf_adds(&pack, "} }\n");
	path = path_join(exercises, "pack.lua");
	world_write(path, pack.ptr);
	buf_release(&pack);
	mem_free(path);
	mem_free(exercises);
}

/* A world with the first n of the chapters; 0: with the built-in pack. */
static inline struct world
world_open(size_t n)
{
	static const char *const homes[] = { "XDG_DATA_HOME", "XDG_CACHE_HOME",
		"XDG_CONFIG_HOME", "TMPDIR" };
	const char *root = getenv("FERRY_SHARE");
	char *before = mem_strdup(root), *share;
	struct err e = { 0 };
	struct world w;

	assert_int_equal(file_tmpdir(&w.dir, "/tmp", "ferry-test-", NULL), 0);
	for (size_t i = 0; i < sizeof homes / sizeof *homes; i++) {
		char *home = path_join(w.dir, homes[i]);

		assert_int_equal(file_mkdirs(home, NULL), 0);
		setenv(homes[i], home, 1);
		mem_free(home);
	}
	share = path_join(w.dir, "share");
	if (n) {
		world_share(share, n);
		setenv("FERRY_SHARE", share, 1);
	}
	if (ferry_init(&w.ferry, &e) < 0 || !ferry_tools(&w.ferry, &e))
		fail_msg("%s", e.text);
	w.ferry.tools_->sandbox.asked = true; /* valgrind knows the calls of no layer */
	setenv("FERRY_SHARE", before, 1);
	mem_free(share);
	mem_free(before);
	/* what any descendant leaves behind becomes ours */
	assert_int_equal(prctl(PR_SET_CHILD_SUBREAPER, 1), 0);
	return w;
}

static inline void
world_close(struct world *w)
{
	ferry_release(&w->ferry);
	file_remove_tree(w->dir);
	mem_free(w->dir);
}

static inline const struct exercise *
world_exercise(struct world *w, const char *id)
{
	struct err e = { 0 };
	const struct catalogue *c = ferry_catalogue(&w->ferry, &e);
	const struct exercise *x = c ? catalogue_find(c, id, &e) : NULL;

	if (!x)
		fail_msg("%s", e.text);
	return x;
}

/* The learner's answer becomes `file` of the exercise's folder with `more` behind it. */
static inline void
world_answer(
    struct world *w, const struct exercise *x, const char *file, const char *more)
{
	struct buf text = BUF_INIT(ANSWER_MAX);
	char *to = answer_path(&w->ferry, x), *slash = strrchr(to, '/');
	struct err e = { 0 };

	if (exercise_file(&text, x, file, &e) < 0)
		fail_msg("%s", e.text);
	buf_adds(&text, more);
	*slash = '\0';
	assert_int_equal(file_mkdirs(to, NULL), 0);
	*slash = '/';
	world_write(to, text.ptr);
	buf_release(&text);
	mem_free(to);
}

/* "solution.rs": a file of the exercise that ends as its answer does. */
static inline char *
world_file(const struct exercise *x, const char *stem)
{
	return mem_printf("%s%s", stem, strrchr(judge_answer_name(x->kind), '.'));
}

/* Number of entries in <dir>/name; 0 if there is no such folder. */
static inline int
world_count(const char *dir, const char *name)
{
	char *path = path_join(dir, name);
	DIR *d = opendir(path);
	int n = 0;

	mem_free(path);
	for (const struct dirent *f; d && (f = readdir(d)) != NULL;)
		n += strcmp(f->d_name, ".") && strcmp(f->d_name, "..");
	if (d)
		closedir(d);
	return n;
}

/* Nothing is left of what was started: no process, no build folder, no temporary file. */
static inline void
world_assert_clean(const struct world *w)
{
	assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
	assert_int_equal(errno, ECHILD);
	assert_int_equal(world_count(w->ferry.places.cache, "build"), 0);
	assert_int_equal(world_count(w->dir, "TMPDIR"), 0);
}

static inline void
world_wait(const struct many *m)
{
	struct pollfd fds[MANY_JOBS_MAX];
	size_t n = many_fds(fds, m);

	assert_int_not_equal(poll(fds, n, 60000), 0);
}

/* All of it; the caller frees. */
static inline struct many *
world_check(struct world *w, const struct many_how *how)
{
	struct err e = { 0 };
	struct many *m = many_start(&w->ferry, how, &e);

	if (!m)
		fail_msg("%s", e.text);
	while (many_step(m))
		world_wait(m);
	return m;
}

#endif
