/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_PACK_CATALOGUE_H
#define FERRY_PACK_CATALOGUE_H
/*
 * catalogue - all exercises there are, in the order in which they are learned.
 */
#include "base/err.h"
#include "pack/exercise.h"
#include "pack/faults.h"
#include "pack/info.h"

#include <stdbool.h>
#include <stddef.h>

struct sandbox_state; /* run/sandbox.h */

struct chapter {
	char *pack, *folder; /* "core", "10-ownership" */
	char *title;         /* from the heading of chapter.md */
	char *text;          /* chapter.md whole */
	size_t first, n;     /* its exercises in catalogue order */
};

struct catalogue {
	struct pack_info *packs;
	size_t pack_n, pack_cap;
	struct chapter *chapters;
	size_t chapter_n, chapter_cap;
	struct exercise *exercises;
	size_t exercise_n, exercise_cap;
};

struct pack_how { /* how a pack is read; everything is borrowed */
	const struct sandbox_state *box; /* behind which its Lua is evaluated */
	const char *cache;               /* folder of the index; NULL: none is kept */
	bool own; /* comes with ferry: is read where there is no sandbox too */
};

/* An empty one is all zero. */
void catalogue_close(struct catalogue *c);

/*
 * Appends the pack in the folder `dir`: pack.lua, chapters, manifests. Its first fault is
 * an ERR_INVALID "dir/file:line: field: what was expected, got what"; *out is then as it
 * was. Blocking: with nothing in the index, 3 ms a manifest.
 */
FERRY_CHECK int catalogue_add(
    struct catalogue *out, const char *dir, const struct pack_how *how, struct err *e);

/* The same with one pack alone. */
FERRY_CHECK int catalogue_open(
    struct catalogue *out, const char *dir, const struct pack_how *how, struct err *e);

/*
 * The same for an author: appends every fault to *faults and goes on; *out has the
 * exercises that are well. Beside the manifests' fields it looks at what they name: files
 * that are not there, chapters without a place in pack.lua, renamed ids. -1 with *e only
 * if nothing could be looked at: there is no pack.lua, or no sandbox. Release both either
 * way.
 */
FERRY_CHECK int catalogue_faults(struct catalogue *out, struct faults *faults,
    const char *dir, const struct pack_how *how, struct err *e);

/* The line in the exercise's exercise.lua where the field stands ("c.expect.line",
 * "hints[2]"), or the table around it; 0 if the file cannot be read. */
FERRY_CHECK int exercise_line(const struct exercise *x, const char *field);

/*
 * The exercise called `name`: "core/own-use-after-move", or its id alone where that is
 * unique. NULL with an ERR_NOTFOUND that offers the nearest names. Borrowed.
 */
FERRY_CHECK const struct exercise *
catalogue_find(const struct catalogue *c, const char *name, struct err *e);

#endif
