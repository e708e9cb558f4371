/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_BASE_BUF_H
#define FERRY_BASE_BUF_H
/*
 * buf - a growing byte buffer with a hard limit, always NUL-terminated.
 *
 * What does not fit under the limit is dropped and `cut` is set: a reader of
 * somebody else's output can never be made to hold more than it agreed to.
 *
 *	struct buf b = BUF_INIT(1 << 20);
 *	buf_addf(&b, "%s:%d", file, line);
 *	puts(b.ptr);
 *	buf_release(&b);
 */
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

struct buf {
	char *ptr;    /* never NULL: points to "" before the first byte */
	size_t len;   /* bytes used, without the NUL */
	size_t cap;   /* bytes owned; 0 while ptr is the shared empty string */
	size_t limit; /* len never exceeds it */
	bool cut;     /* something was dropped since buf_init() or buf_clear() */
};

extern char buf_empty[1]; /* the shared "" that ptr starts at; never written to */

#define BUF_INIT(max)                                                                  \
	{                                                                              \
		.ptr = buf_empty, .limit = (max)                                       \
	}
#define BUF_MAX ((size_t)64 << 20) /* for texts that ferry itself makes */

void buf_init(struct buf *b, size_t limit);
void buf_release(struct buf *b);
void buf_clear(struct buf *b); /* empties, keeps the memory and the limit */

void buf_add(struct buf *b, const void *ptr, size_t len);
void buf_adds(struct buf *b, const char *s);
void buf_addc(struct buf *b, char c);
void buf_addf(struct buf *b, const char *fmt, ...) FERRY_PRINTF(2, 3);

/* Room for `want` more bytes, as far as the limit allows: the number of bytes that
 * may be written at b->ptr + b->len before buf_added() counts them in. */
FERRY_CHECK size_t buf_reserve(struct buf *b, size_t want);
void buf_added(struct buf *b, size_t n);

/* Cuts to the first `len` bytes; no effect if shorter. */
void buf_truncate(struct buf *b, size_t len);

/* The bytes as a heap string that the caller owns; the buffer is empty afterwards. */
FERRY_CHECK char *buf_take(struct buf *b);

#endif
