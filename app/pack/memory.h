/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_PACK_MEMORY_H
#define FERRY_PACK_MEMORY_H
/*
 * memory - what a pack's manifests returned, remembered in the index. Private to pack/.
 *
 * A file that has the size, times and inode that it had, or is of the same commit, is not
 * read; one that has the bytes that it had is not evaluated. So a start evaluates no Lua, and an edit one file's.
 *
 *	struct memory m;
 *
 *	memory_open(&m, source, how);
 *	if (memory_eval(&v, &m, "10-own/01-x/exercise.lua", e) == 0)
 *		use(&v);
 *	memory_close(&m);
 */
#include "pack/catalogue.h"
#include "script/value.h"
#include "store/index.h"

#define MANIFEST_MAX ((size_t)64 << 10) /* bytes of pack.lua and of an exercise.lua */

struct memory {
	struct source *source; /* of the pack; borrowed, as `how` */
	const struct pack_how *how;
	struct index *index; /* NULL: none */
	char *key;
	struct value old, made; /* lists of entries: remembered, and of this time */
	size_t at;              /* in old: the one expected next */
	bool changed;
};

void memory_open(struct memory *m, struct source *source, const struct pack_how *how);

/* *out is borrowed until memory_close(). ERR_INVALID: the file is at fault, "NAME:LINE: …"
 * with its base name; ERR_NOTFOUND: there is none. */
FERRY_CHECK int
memory_eval(struct value *out, struct memory *m, const char *path, struct err *e);

/* Writes what is new. */
void memory_close(struct memory *m);

#endif
