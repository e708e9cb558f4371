/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_BASE_PATH_H
#define FERRY_BASE_PATH_H
/*
 * path - where things are, and what may be a name.
 *
 * The folders follow the XDG Base Directory Specification 0.8; a relative value in
 * an XDG variable is ignored, as the specification demands. FERRY_SHARE overrides the
 * read-only data, which is otherwise looked for beside the binary: "<dir>/.." for a
 * build tree, "<dir>/../share/ferry" for an installation.
 */
#include "base/err.h"

#include <stdbool.h>

struct places {
	char *share;  /* exercises/, lua/, progress/, assets/ (read-only) */
	char *data;   /* progress.db, answers/, backup/: what the learner owns */
	char *config; /* config.lua */
	char *cache;  /* always safe to delete */
};

/* Finds the four places; creates none. Fails if HOME is unset and no XDG variable
 * stands in for it, or if no share folder is found. */
FERRY_CHECK int places_init(struct places *out, struct err *e);
void places_release(struct places *p);

/* "dir/name", owned by the caller. */
FERRY_CHECK char *path_join(const char *dir, const char *name);

/* The path as a person writes it, "~/answers", owned by the caller. */
FERRY_CHECK char *path_tilde(const char *path);

/* The part after the last slash; borrowed from path. */
FERRY_CHECK const char *path_base(const char *path);

/* One component that is safe to put under a folder of ours:
 * [A-Za-z0-9][A-Za-z0-9._-]{0,63}, no trailing dot. */
FERRY_CHECK bool path_is_name(const char *s);

/* One or more such components joined by single slashes, at most 8 of them. */
FERRY_CHECK bool path_is_inside(const char *relative);

#endif
