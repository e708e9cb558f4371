/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_GIT_REPO_H
#define FERRY_GIT_REPO_H
/*
 * repo - the files of one commit in a bare repository that ferry made.
 *
 * Nothing is checked out: files are read from the object store alone. The repository's
 * configuration is not read at all, since whoever filled it might have written that too.
 * All files were listed under the rules of tree.h before the first is read.
 *
 *	struct repo *r = repo_open("/…/packs/team/1f2e….git", "1f2e…", e);
 *	if (r && repo_read(&text, r, "pack.lua", max, e) < 0) …
 *	repo_close(r);
 */
#include "base/buf.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

enum { REPO_ID = 41 }; /* bytes of a commit's name in hexadecimal, with the NUL */

struct repo; /* opaque */

struct repo_commit {
	char *author;  /* "Name <address>" */
	char *subject; /* the first line of its message */
	long long at;  /* seconds since 1970-01-01 UTC */
	size_t files, bytes;
	bool is_signed; /* it carries a signature: repo_signature() */
};

/* An empty bare repository in the new folder `dir`. */
FERRY_CHECK int repo_create(const char *dir, struct err *e);

/* NULL with *e: ERR_INVALID names an entry and the rule that it breaks, ERR_NOTFOUND
 * says that there is no such commit. */
FERRY_CHECK struct repo *repo_open(const char *dir, const char *commit, struct err *e);
void repo_close(struct repo *r);

/* Appends the file `path`. ERR_NOTFOUND, or ERR_INVALID if it has more than `max`
 * bytes. */
FERRY_CHECK int
repo_read(struct buf *out, struct repo *r, const char *path, size_t max, struct err *e);

/* Whether there is a file or a folder `path`. */
FERRY_CHECK bool repo_has(const struct repo *r, const char *path);

/* What stands for every byte below `path`, a file or a folder, in hexadecimal. */
FERRY_CHECK int
repo_id(char out[REPO_ID], const struct repo *r, const char *path, struct err *e);

/* The names in the folder `path` ("" for the top), sorted. *out and its strings are the
 * caller's. */
FERRY_CHECK int repo_list(
    char ***out, size_t *n, const struct repo *r, const char *path, struct err *e);

/* Reads every file and refuses what tree_check_text() does. */
FERRY_CHECK int repo_check_texts(struct repo *r, struct err *e);

/* Fills *out, the caller's to release. */
FERRY_CHECK int
repo_commit(struct repo_commit *out, const struct repo *r, struct err *e);
void repo_commit_release(struct repo_commit *c);

/* Appends the commit's signature, as whoever made it has written it, and the bytes that it
 * is to be of. ERR_NOTFOUND if there is none. */
FERRY_CHECK int repo_signature(
    struct buf *signature, struct buf *text, const struct repo *r, struct err *e);

/* Whether `old` is the commit or one that it comes from. A commit that is not there is
 * none. */
FERRY_CHECK int
repo_descends(bool *out, const struct repo *r, const char *old, struct err *e);

#endif
