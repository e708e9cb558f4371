/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_CLI_EXPLAIN_C_H
#define FERRY_CLI_EXPLAIN_C_H
/*
 * explain_c - a C file built and run under the tools, their findings as diags.
 */
#include "base/err.h"
#include "diag/diag.h"
#include "lesson/ferry.h"

/*
 * Appends what ASan with UBSan, TSan or helgrind where there are threads and, if these were silent,
 * valgrind and LSan found in the program at `path`, run without arguments and without
 * input, and what gcc says of it. Blocking. A program that gcc refuses is an ERR_INVALID
 * with gcc's first error, and *d holds its errors. A valgrind that is not installed is
 * passed over; *tools names those that ran, for the caller to free.
 */
FERRY_CHECK int explain_c_file(
    struct diags *d, char **tools, struct ferry *f, const char *path, struct err *e);

#endif
