/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_PACK_LINES_H
#define FERRY_PACK_LINES_H
/*
 * lines - on which line of a manifest a field stands, and where its value does.
 *
 * Lua's values do not know where they were written, so the text of the table that the
 * file returns is read a second time, tolerantly: comments, long strings and functions
 * are skipped, what is no table constructor has no fields.
 *
 *	struct lines l;
 *
 *	lines_read(&l, text, len);
 *	lines_find(&l, "hints[2].after");
 *	lines_release(&l);
 */
#include "base/buf.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

struct lines {
	struct line_at {
		char *path;      /* "" is the table as a whole */
		int line;        /* from 1 */
		size_t from, to; /* bytes of the value, [from, to) */
	} * v;
	size_t n, cap;
};

/* Any bytes. The caller releases *out. */
void lines_read(struct lines *out, const char *text, size_t len);
void lines_release(struct lines *l);

/* The line of the field; where it is not known that of the table around it, or of the
 * `return`; 1 if there is not even that. Of a field given twice the last, as in Lua. */
FERRY_CHECK int lines_find(const struct lines *l, const char *path);

/* Appends `text` with the value of the field replaced by the Lua expression `value`, and
 * nothing else changed; false, with nothing appended, where the text has no such field. */
FERRY_CHECK bool lines_set(
    struct buf *out, const char *text, size_t len, const char *path, const char *value);

/* Appends a field's name to the path of its table: "c" becomes "c.file", and with a name
 * that is no identifier 'max[".clone()"]'. */
void lines_add_key(struct buf *path, const char *key, size_t len);

#endif
