/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * voucher - see voucher.h. The surprise: a harness writes a newline before its word, as
 * the answer may have printed half a line; it is taken away again.
 */
#include "run/voucher.h"

#include <stdio.h>
#include <string.h>
#include <sys/random.h>

void
voucher_make(char out[BUILD_VOUCHER])
{
	unsigned char bytes[(BUILD_VOUCHER - 1) / 2] = { 0 };

	(void)!getrandom(bytes, sizeof bytes, 0);
	for (size_t i = 0; i < sizeof bytes; i++)
		snprintf(out + i * 2, 3, "%02x", bytes[i]);
}

void
voucher_keep(struct proc_result *r, const char *word)
{
	struct buf said = BUF_INIT(BUF_MAX), rest = BUF_INIT(BUF_MAX);
	const char *at = r->out.ptr, *end = at + r->out.len;
	size_t n = strlen(word);

	while (at < end) {
		const char *nl = memchr(at, '\n', (size_t)(end - at));
		size_t len = (size_t)((nl ? nl + 1 : end) - at);

		if (n && nl && len > n + 1 && memcmp(at, word, n) == 0 &&
		    at[n] == ' ') {
			buf_add(&said, at + n + 1, len - n - 1);
			if (rest.len)
				rest.ptr[--rest.len] = '\0';
		} else {
			buf_add(&rest, at, len);
		}
		at += len;
	}
	buf_add(&rest, r->err.ptr, r->err.len);
	rest.cut = r->err.cut || r->out.cut;
	buf_release(&r->out);
	buf_release(&r->err);
	r->out = said;
	r->err = rest;
}
