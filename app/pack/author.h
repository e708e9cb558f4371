/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_PACK_AUTHOR_H
#define FERRY_PACK_AUTHOR_H
/*
 * author - what an author starts with: a pack, and one more exercise.
 *
 * Both are copied from assets/pack/, where kinds.lua lists the templates and every one is
 * an exercise that holds as it is; only the words @ID@ and @TITLE@ in them are replaced.
 */
#include "base/err.h"

#include <stddef.h>

struct pack_how; /* pack/catalogue.h */

struct authored {
	char *path;   /* of the folder, as it was asked for */
	char **files; /* in it, sorted: "exercise.lua" */
	size_t file_n;
};

/* Makes `parent`/`name`, a pack with one exercise of each kind. A name of another form, or
 * a folder that is there, is an ERR_USAGE. */
FERRY_CHECK int pack_new(struct authored *out, const char *share, const char *parent,
    const char *name, struct err *e);

struct wanted {          /* all borrowed */
	const char *dir; /* of the pack */
	const char *kind, *id;
	const char *chapter; /* its folder; NULL: the pack's last */
};

/* Makes an exercise under the next number of its chapter. The pack is read as `how` says;
 * its first fault is the error. */
FERRY_CHECK int pack_new_exercise(struct authored *out, const char *share,
    const struct wanted *w, const struct pack_how *how, struct err *e);

/* The kinds that there are templates of: "spot, fix, …". The caller's. */
FERRY_CHECK int pack_kinds(char **out, const char *share, struct err *e);

void authored_release(struct authored *a);

#endif
