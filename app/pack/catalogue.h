/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_PACK_CATALOGUE_H
#define FERRY_PACK_CATALOGUE_H
/*
 * catalogue - all exercises there are, in the order in which they are learned.
 */
#include "base/err.h"
#include "pack/exercise.h"

#include <stddef.h>

struct chapter {
	char *pack, *folder; /* "core", "10-ownership" */
	char *title;         /* from the heading of chapter.md */
	char *text;          /* chapter.md whole */
	size_t first, n;     /* its exercises in catalogue order */
};

struct catalogue {
	struct chapter *chapters;
	size_t chapter_n, chapter_cap;
	struct exercise *exercises;
	size_t exercise_n, exercise_cap;
};

/* Reads the pack in the folder `dir` (pack.lua, chapters, manifests). Every fault of a
 * manifest is an ERR_INVALID "file: field: what was expected, got what". */
FERRY_CHECK int catalogue_open(struct catalogue *out, const char *dir, struct err *e);
void catalogue_close(struct catalogue *c);

/*
 * The exercise called `name`: "core/own-use-after-move", or its id alone where that is
 * unique. NULL with an ERR_NOTFOUND that offers the nearest names. Borrowed.
 */
FERRY_CHECK const struct exercise *
catalogue_find(const struct catalogue *c, const char *name, struct err *e);

#endif
