/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * fuzz_gcc - any bytes into the readers of gcc's JSON and text.
 */
#include "diag/diag.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	struct diags d;

	diags_init(&d);
	diag_read_gcc(&d, (const char *)data, len);
	diag_read_gcc_text(&d, (const char *)data, len);
	for (size_t i = 0; i < d.n; i++)
		if (!d.v[i].message || !d.v[i].level)
			__builtin_trap();
	diags_release(&d);
	return 0;
}
