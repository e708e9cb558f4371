/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_PACK_FRESH_H
#define FERRY_PACK_FRESH_H
/*
 * fresh - a new folder of an author's that is there whole or not at all.
 *
 * It is written under another name beside its place and renamed at the end, which fails
 * if something has come to stand there: nothing is ever overwritten.
 *
 *	struct fresh *f = fresh_open("packs/demo", e);
 *	if (f && fresh_add(f, "pack.lua", text, len, e) == 0)
 *		rc = fresh_commit(f, e);
 *	fresh_close(f);
 */
#include "base/err.h"

#include <stddef.h>

/* The folder above `path` is there. NULL with *e if something stands at `path`. */
FERRY_CHECK struct fresh *fresh_open(const char *path, struct err *e);

/* Writes a file, "10-first/chapter.md", and the folders above it, with the modes that
 * the user's umask leaves. */
FERRY_CHECK int fresh_add(
    struct fresh *f, const char *name, const void *ptr, size_t len, struct err *e);

/* Puts the folder where it was asked for. */
FERRY_CHECK int fresh_commit(struct fresh *f, struct err *e);

/* Removes what was not committed. */
void fresh_close(struct fresh *f);

#endif
