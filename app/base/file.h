/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_BASE_FILE_H
#define FERRY_BASE_FILE_H
/*
 * file - whole files: read them bounded, replace them atomically, remove trees.
 *
 * Everything that a learner owns is written through file_replace(): temporary file in
 * the same folder, every write checked, fsync, rename, fsync of the folder. A reader
 * sees the old bytes or the new ones, after a power cut too.
 */
#include "base/buf.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/* Appends the regular file at `path` to *out. More than `max` bytes, a folder, a
 * FIFO or a device is an ERR_INVALID; a missing file ERR_NOTFOUND; the rest ERR_IO. */
FERRY_CHECK int file_read(struct buf *out, const char *path, size_t max, struct err *e);

/* Creates or replaces `path` atomically and durably, with mode 0600 for a new file. */
FERRY_CHECK int
file_replace(const char *path, const void *ptr, size_t len, struct err *e);

/* The same without fsync: for the cache, where losing a file costs only time. */
FERRY_CHECK int
file_replace_fast(const char *path, const void *ptr, size_t len, struct err *e);

/* Writes a plain new file, for a build folder. */
FERRY_CHECK int
file_write(const char *path, const void *ptr, size_t len, struct err *e);

FERRY_CHECK bool file_exists(const char *path);

/* Creates the folder and its parents with mode 0700; an existing folder is fine. */
FERRY_CHECK int file_mkdirs(const char *path, struct err *e);

/* Removes what a program that was killed has left in `parent`: whatever is called
 * "<prefix>…", hidden files apart, and got its last new file `seconds` ago. */
void file_sweep(const char *parent, const char *prefix, int seconds);

enum {
	FILE_ABANDONED = 7 * 24 * 3600
}; /* seconds after which nobody comes back to it */

/* Creates a new private folder "<parent>/<prefix>XXXXXX"; *out is owned by the caller. */
FERRY_CHECK int
file_tmpdir(char **out, const char *parent, const char *prefix, struct err *e);

/* Removes the folder and all in it, never following a link, whatever the modes are.
 * Silent: what cannot be removed is left. */
void file_remove_tree(const char *path);

/* A 64-bit FNV-1a hash (http://www.isthe.com/chongo/tech/comp/fnv/), for file names in
 * the cache. Not for security: an entry repeats its whole key. Start with FILE_HASH. */
#define FILE_HASH 0xcbf29ce484222325u
FERRY_CHECK unsigned long long
file_hash(unsigned long long h, const void *ptr, size_t len);

#endif
