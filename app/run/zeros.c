/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * zeros - see zeros.h. Without it a program that prints a NUL byte would hide all that it,
 * or its test harness, prints after it.
 */
#include "run/zeros.h"

#include <string.h>

#define PICTURE "\xE2\x90\x80"

void
zeros_show(struct buf *text)
{
	if (memchr(text->ptr, '\0', text->len) == NULL)
		return;
	struct buf shown = BUF_INIT(text->limit * (sizeof PICTURE - 1));
	for (size_t i = 0; i < text->len;) {
		size_t n = strnlen(text->ptr + i, text->len - i);
		buf_add(&shown, text->ptr + i, n);
		i += n;
		if (i < text->len) {
			buf_adds(&shown, PICTURE);
			i++;
		}
	}
	shown.cut = text->cut;
	buf_release(text);
	*text = shown;
}
