/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * fuzz_text - any bytes through the sanitiser: what comes out is UTF-8 without control
 * characters, and sanitising it again changes nothing.
 */
#include "base/mem.h"
#include "base/text.h"

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	struct buf once = BUF_INIT(BUF_MAX), twice = BUF_INIT(BUF_MAX);
	size_t bad, skip;

	text_sanitise(&once, (const char *)data, len);
	text_sanitise(&twice, once.ptr, once.len);
	if (once.len != twice.len || memcmp(once.ptr, twice.ptr, once.len) != 0 ||
	    !text_is_utf8(&bad, once.ptr, once.len))
		__builtin_trap();
	for (size_t i = 0; i < once.len; i++)
		if ((unsigned char)once.ptr[i] < 0x20 && once.ptr[i] != '\n' &&
		    once.ptr[i] != '\t')
			__builtin_trap();
	for (size_t i = 0, n; i < once.len; i += n + skip) {
		n = text_wrap(&skip, once.ptr + i, once.len - i, 7);
		if (!n && !skip)
			__builtin_trap();
	}
	buf_release(&once);
	buf_release(&twice);
	return 0;
}
