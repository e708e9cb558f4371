/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_CLI_JOBS_H
#define FERRY_CLI_JOBS_H
/*
 * jobs - how many compilers and programs a verb runs at once.
 */
#include "base/err.h"

/* From the text of --jobs, or the machine if NULL: one more than processors, since between
 * two programs of a lane one would have nothing to do. */
FERRY_CHECK int jobs_read(int *out, const char *text, struct err *e);

#endif
