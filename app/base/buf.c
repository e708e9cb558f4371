/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * buf - see buf.h. The shared empty string lets b.ptr be printed at any time.
 */
#include "base/buf.h"
#include "base/mem.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

char buf_empty[1];

void
buf_init(struct buf *b, size_t limit)
{
	*b = (struct buf)BUF_INIT(limit);
}

void
buf_release(struct buf *b)
{
	if (b->cap)
		mem_free(b->ptr);
	buf_init(b, b->limit);
}

void
buf_clear(struct buf *b)
{
	b->len = 0;
	b->cut = false;
	if (b->cap)
		b->ptr[0] = '\0';
}

size_t
buf_reserve(struct buf *b, size_t want)
{
	size_t room = b->limit > b->len ? b->limit - b->len : 0;

	if (want > room)
		want = room;
	if (b->len + want + 1 > b->cap) {
		size_t cap = b->cap;
		char *p = mem_grow(b->cap ? b->ptr : NULL, &cap, b->len + want + 1, 1);

		p[b->len] = '\0';
		b->ptr = p;
		b->cap = cap;
	}
	return want;
}

void
buf_added(struct buf *b, size_t n)
{
	b->len += n;
	b->ptr[b->len] = '\0';
}

void
buf_add(struct buf *b, const void *ptr, size_t len)
{
	size_t n;

	if (!len)
		return;
	n = buf_reserve(b, len);
	memcpy(b->ptr + b->len, ptr, n);
	buf_added(b, n);
	if (n < len)
		b->cut = true;
}

void
buf_adds(struct buf *b, const char *s)
{
	buf_add(b, s, strlen(s));
}

void
buf_addc(struct buf *b, char c)
{
	buf_add(b, &c, 1);
}

void
buf_addf(struct buf *b, const char *fmt, ...)
{
	char small[256];
	va_list ap;
	char *big;
	int n;

	va_start(ap, fmt);
	n = vsnprintf(small, sizeof small, fmt, ap);
	va_end(ap);
	if (n < 0)
		return;
	if ((size_t)n < sizeof small) {
		buf_add(b, small, (size_t)n);
		return;
	}
	big = mem_calloc((size_t)n + 1, 1);
	va_start(ap, fmt);
	vsnprintf(big, (size_t)n + 1, fmt, ap);
	va_end(ap);
	buf_add(b, big, (size_t)n);
	mem_free(big);
}

void
buf_truncate(struct buf *b, size_t len)
{
	if (len >= b->len)
		return;
	b->len = len;
	b->ptr[len] = '\0';
}

char *
buf_take(struct buf *b)
{
	char *p = b->cap ? b->ptr : mem_strdup("");

	buf_init(b, b->limit);
	return p;
}
