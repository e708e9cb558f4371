/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_STORE_INDEX_H
#define FERRY_STORE_INDEX_H
/*
 * index - what was once worked out about a pack, by a key: packs.db in the cache.
 *
 * It may be deleted at any time. Nothing here is an error: what cannot be had is worked
 * out again, what is damaged is thrown away and made anew, and while another ferry writes,
 * nothing is remembered. An entry is given as it was put, or not at all.
 *
 *	struct index *i = index_open(cache);
 *
 *	if (!index_get(&b, i, dir))
 *		index_put(i, dir, made, len);
 *	index_close(i);
 */
#include "base/buf.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

struct index; /* opaque */

enum {
	INDEX_ENTRIES = 64,         /* the oldest go */
	INDEX_ENTRY_MAX = 16 << 20, /* bytes; a larger one is not kept */
};

/* In the folder `cache`, which is made if need be. Never NULL. */
FERRY_CHECK struct index *index_open(const char *cache);
void index_close(struct index *i);

/* Appends what was put under the key. */
FERRY_CHECK bool index_get(struct buf *out, struct index *i, const char *key);

void index_put(struct index *i, const char *key, const char *ptr, size_t len);

#endif
