/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * fuzz_wire - any bytes as a value from a worker; what is read is written the same.
 */
#include "script/wire.h"

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	struct buf b = BUF_INIT(1 << 22), again = BUF_INIT(1 << 22);
	struct value v, w;

	if (wire_read(&v, (const char *)data, len, NULL) < 0)
		return 0;
	wire_write(&b, &v);
	if (wire_read(&w, b.ptr, b.len, NULL) < 0)
		__builtin_trap();
	wire_write(&again, &w);
	if (b.len != again.len || memcmp(b.ptr, again.ptr, b.len) != 0)
		__builtin_trap();
	buf_release(&b);
	buf_release(&again);
	value_release(&v);
	value_release(&w);
	return 0;
}
