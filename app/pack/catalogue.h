/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_PACK_CATALOGUE_H
#define FERRY_PACK_CATALOGUE_H
/*
 * catalogue - all exercises there are, in the order in which they are learned.
 */
#include "base/err.h"
#include "pack/exercise.h"
#include "pack/manifest.h"
#include "pack/source.h"

#include <stdbool.h>
#include <stddef.h>

struct chapter {
	char *pack, *folder; /* "core", "10-ownership" */
	char *title;         /* from the heading of chapter.md */
	char *text;          /* chapter.md whole */
	size_t first, n;     /* its exercises in catalogue order */
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

struct catalogue {
	struct pack *packs;
	size_t pack_n, pack_cap;
	struct broken_pack *broken;
	size_t broken_n, broken_cap;
	struct chapter *chapters;
	size_t chapter_n, chapter_cap;
	struct exercise *exercises;
	size_t exercise_n, exercise_cap;
};

/* Reads the pack in the folder `dir` (pack.lua, chapters, manifests). Every fault of a
 * manifest is an ERR_INVALID "file: field: what was expected, got what". */
FERRY_CHECK int catalogue_open(struct catalogue *out, const char *dir, struct err *e);
void catalogue_close(struct catalogue *c);

/* Adds the pack that is in `source`, which is the catalogue's from here on, at failure
 * too; then *c is as it was. The name of another pack is an ERR_INVALID. */
FERRY_CHECK int
catalogue_add(struct catalogue *c, struct source *source, struct err *e);

/* Takes the last pack out again. */
void catalogue_drop_last(struct catalogue *c);

/* NULL if there is none. Borrowed. */
FERRY_CHECK const struct pack *
catalogue_pack(const struct catalogue *c, const char *id);

/*
 * The exercise called `name`: "core/own-use-after-move", or its id alone where that is
 * unique. NULL with an ERR_NOTFOUND that offers the nearest names. Borrowed.
 */
FERRY_CHECK const struct exercise *
catalogue_find(const struct catalogue *c, const char *name, struct err *e);

#endif
