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
#include "pack/source.h"

#include <stdbool.h>
#include <stddef.h>

struct sandbox_state; /* run/sandbox.h */

struct chapter {
	char *pack, *folder; /* "core", "10-ownership" */
	char *
	    title; /* from the heading of chapter.md; if installed: "team: Ownership" */
	char *text;      /* chapter.md whole */
	size_t first, n; /* its exercises in catalogue order */
};

struct pack {
	struct pack_info info;
	struct source *source;    /* owned */
	bool installed;           /* by `ferry pack add`; else it is in a folder */
	struct renaming *renamed; /* ids that its exercises had, now or before */
	size_t renamed_n;
	size_t first, n; /* its exercises */
	size_t first_chapter, chapter_n;
};

struct broken_pack { /* one that is installed and cannot be used */
	char *id;
	char *why; /* one line, with the remedy */
};

struct catalogue { /* an empty one is all zero */
	struct pack *packs;
	size_t pack_n, pack_cap;
	struct broken_pack *broken;
	size_t broken_n, broken_cap;
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

/*
 * Adds the pack that is in `source`, which is the catalogue's from here on, at failure
 * too; then *c is as it was. The first fault of pack.lua, a chapter or a manifest, the
 * name of another pack too, is an ERR_INVALID "file:line: field: what was expected, got
 * what". Blocking: with nothing in the index, 4 ms a manifest.
 */
FERRY_CHECK int catalogue_add(struct catalogue *c, struct source *source,
    const struct pack_how *how, struct err *e);

/* The same with the pack in the folder `dir` alone. */
FERRY_CHECK int catalogue_open(
    struct catalogue *out, const char *dir, const struct pack_how *how, struct err *e);
void catalogue_close(struct catalogue *c);

/* Takes the last pack out again. */
void catalogue_drop_last(struct catalogue *c);

/* NULL if there is none. Borrowed. */
FERRY_CHECK const struct pack *
catalogue_pack(const struct catalogue *c, const char *id);

/*
 * A folder read for its author: appends every fault of its manifests to *faults and goes
 * on; *out has the exercises that are well. Beside the manifests' fields it looks at what
 * they name: files that are not there, chapters without a place in pack.lua, the exercises
 * of renamed and tracks. -1 with *e only if nothing could be looked at: there is no
 * pack.lua, or no sandbox. Release both either way.
 */
FERRY_CHECK int catalogue_faults(struct catalogue *out, struct faults *faults,
    const char *dir, const struct pack_how *how, struct err *e);

/* Whether a folder of that name is to be a chapter or, in one, an exercise: "10-…". */
FERRY_CHECK bool pack_is_numbered(const char *name);

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
