/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * fuzz_report - any bytes into the readers of sanitizers' and valgrind's reports, and of
 * panics, whose source is the same bytes.
 */
#include "base/mem.h"
#include "diag/diag.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	const char *text = (const char *)data;
	char *file = diag_report_file(text, len), *said = mem_strndup(text, len);
	struct diags d;

	diags_init(&d);
	diag_read_sanitizer(&d, text, len, file ? file : "bug.c");
	diag_read_valgrind(&d, text, len, file ? file : "bug.c");
	for (size_t i = 0; i < d.n; i++)
		if (!d.v[i].code || !d.v[i].message)
			__builtin_trap();
	diag_read_panics(&d, said, "answer.rs", text, len);
	mem_free(said);
	mem_free(file);
	diags_release(&d);
	return 0;
}
