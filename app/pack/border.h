/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_PACK_BORDER_H
#define FERRY_PACK_BORDER_H
/*
 * border - what C and Rust must agree on, out of a manifest. Private to pack/.
 *
 *	functions = { { name = "stats_sum", c = "uint64_t (const stats *)",
 *	    rust = 'unsafe extern "C" fn(*const Stats) -> u64' } },
 *	types = { { name = "struct frame", rust = "Frame", fields = { "len", "kind" } } },
 */
#include "base/err.h"
#include "pack/exercise.h"
#include "script/value.h"

/* Fills in a list of either; `path` is its place in the file `where`. */
FERRY_CHECK int border_read(struct bridge **to, size_t *count, const struct value *v,
    const char *where, const char *path, struct err *e);

#endif
