/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_PACK_SOURCE_H
#define FERRY_PACK_SOURCE_H
/*
 * source - where the files of a pack are: in a folder, or in one commit of a bare
 * repository of ferry's. Who reads them need not know which.
 *
 *	struct source *s = source_of_folder("/…/exercises");
 *	if (source_read(&text, s, "10-ownership/chapter.md", max, e) < 0) …
 *	source_free(s);
 */
#include "base/buf.h"
#include "base/err.h"

#include <stddef.h>

struct source; /* opaque */
struct repo;

FERRY_CHECK struct source *source_of_folder(const char *dir);

/* The repository is opened when the first file is read. */
FERRY_CHECK struct source *source_of_commit(const char *repo_dir, const char *commit);
void source_free(struct source *s);

/* Appends the file `path`, components joined by slashes (path_is_inside()), of at most
 * `max` bytes. ERR_NOTFOUND, ERR_INVALID or ERR_IO. */
FERRY_CHECK int source_read(
    struct buf *out, struct source *s, const char *path, size_t max, struct err *e);

/* The names in the folder `path` ("" for the top), sorted; *out and its strings are the
 * caller's, see source_names_free(). */
FERRY_CHECK int
source_list(char ***out, size_t *n, struct source *s, const char *path, struct err *e);
void source_names_free(char **names, size_t n);

/* Its absolute folder, or NULL: then no file of it has a path. Borrowed. */
FERRY_CHECK const char *source_dir(const struct source *s);

/* The commit in hexadecimal, which stands for every byte of every file; or NULL, of a
 * folder. Borrowed. */
FERRY_CHECK const char *source_commit(const struct source *s);

/* The folder or the repository, for messages. Borrowed. */
FERRY_CHECK const char *source_name(const struct source *s);

/* The repository, opened, or NULL with *e: ERR_BUG for a folder. Borrowed. */
FERRY_CHECK struct repo *source_repo(struct source *s, struct err *e);

#endif
