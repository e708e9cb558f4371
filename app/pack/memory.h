/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_PACK_MEMORY_H
#define FERRY_PACK_MEMORY_H
/*
 * memory - what a pack's manifests returned, remembered in the index. Private to pack/.
 *
 * A file that has the size, times and inode that it had, or is of the same commit, is not
 * read; one that has the bytes that it had is not evaluated. So a start evaluates no Lua,
 * and an edit one file's; of a commit the other texts and lists of names that a start asks
 * for are remembered too, so that it reads no git object.
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
	struct value unkept;    /* of a folder: read anew each time */
	size_t at;              /* in old: the one expected next */
	bool changed;
};

void memory_open(struct memory *m, struct source *source, const struct pack_how *how);

/* *out is borrowed until memory_close(). ERR_INVALID: the file is at fault, "NAME:LINE: …"
 * with its base name; ERR_NOTFOUND: there is none. */
FERRY_CHECK int
memory_eval(struct value *out, struct memory *m, const char *path, struct err *e);

/* As source_read() and source_list(), but for messages: *out is a string, or a list of
 * strings, borrowed until memory_close(). */
FERRY_CHECK int memory_text(const struct value **out, struct memory *m,
    const char *path, size_t max, struct err *e);
FERRY_CHECK int memory_names(
    const struct value **out, struct memory *m, const char *folder, struct err *e);

/* Writes what is new. */
void memory_close(struct memory *m);

#endif
