/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_PACK_MANIFEST_H
#define FERRY_PACK_MANIFEST_H
/*
 * manifest - typed reads of exercise.lua and pack.lua, from one table of fields.
 *
 * A field is one row: its place in the file, its type, where it goes, and whether it
 * must be there. Unknown fields are refused, so that a typo is found. Private to pack/.
 */
#include "base/err.h"
#include "pack/exercise.h"
#include "script/value.h"

/* Fills the manifest's part of *x from the value that `where` (for errors) returned.
 * On failure *x holds what was read so far; release it either way. */
FERRY_CHECK int manifest_exercise(
    struct exercise *x, const struct value *v, const char *where, struct err *e);

struct renaming { /* an exercise that had another id before */
	char *from, *to;
};

struct pack_info {
	int format; /* 1 */
	char *id, *version, *title, *licence;
	char **authors;
	size_t author_n;
	char **chapters; /* folder names in order */
	size_t chapter_n;
	struct renaming *renamed;
	size_t renamed_n;
};

FERRY_CHECK int manifest_pack(
    struct pack_info *p, const struct value *v, const char *where, struct err *e);
void pack_info_release(struct pack_info *p);

#endif
