/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_PACK_PLACE_H
#define FERRY_PACK_PLACE_H
/*
 * place - where a field stands in the text of a manifest, which is a Lua file that returns
 * one table: for a fault's line, and to change one value and nothing else.
 *
 * Lua is scanned, not run (Lua 5.4 Reference Manual, §3.1 and §3.4.9). A manifest that
 * puts its table together in another way has no places, and is not changed.
 */
#include "base/buf.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

struct place_at {
	size_t from, to; /* bytes of the value, [from, to) */
	int line;        /* where the field begins, from 1 */
};

/* The value of the field "c.expect.line" or "hints[2].after"; lists count from 1. */
FERRY_CHECK bool
place_find(struct place_at *out, const char *text, size_t len, const char *path);

/* The line of the field, else that of the nearest table around it that is there, else 1. */
FERRY_CHECK int place_line(const char *text, size_t len, const char *path);

/* Appends `text` with the value of `path` replaced by the Lua expression `value`; false,
 * with nothing appended, where the field has no place. */
FERRY_CHECK bool place_set(
    struct buf *out, const char *text, size_t len, const char *path, const char *value);

#endif
