/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_SCRIPT_WIRE_H
#define FERRY_SCRIPT_WIRE_H
/*
 * wire - values as bytes: from a worker to ferry, and in the index of packs.
 *
 * A letter for the type: n, t and f (booleans), i (8 bytes), d (8 bytes), s (length,
 * bytes), T (list: count, values; fields: count, each a length, a key and a value).
 * Lengths and counts are 4 bytes; all in the machine's own order: both ends are on one.
 */
#include "base/buf.h"
#include "base/err.h"
#include "script/value.h"

void wire_write(struct buf *out, const struct value *v);

/* All of the bytes as one value; the caller releases *out. The bytes are not trusted: -1
 * with an ERR_INVALID for anything that wire_write() does not write. */
FERRY_CHECK int
wire_read(struct value *out, const char *ptr, size_t len, struct err *e);

#endif
