/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_RUN_CCACHE_H
#define FERRY_RUN_CCACHE_H
/*
 * ccache - whole outcomes of lanes, by everything that they depend on.
 *
 * Private to run/. An entry is a file in <cache>/c named by the hash of its key. It
 * repeats the key and has a checksum: a collision, a torn or a foreign file is a miss.
 */
#include "run/build.h"

#include <stdbool.h>

/* Room, looked at about every 16th time that one is written. */
enum { CCACHE_ENTRIES = 2000, CCACHE_BYTES = 184 << 20 };

/* Whether there is an entry; then it is in *out, which the caller releases. */
FERRY_CHECK bool
ccache_read(struct side *out, const char *cache, const struct buf *key);

/* Keeps an outcome that would be the same again; others, and failures, are ignored. */
void ccache_write(const char *cache, const struct buf *key, const struct side *c);

#endif
