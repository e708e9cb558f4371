/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * jobs - see jobs.h.
 */
#include "cli/jobs.h"

#include "lesson/many.h"
#include "run/cpus.h"

#include <stdlib.h>

int
jobs_read(int *out, const char *text, struct err *e)
{
	char *end = NULL;
	long n = text ? strtol(text, &end, 10) : cpus_usable() + 1;

	if (!text && n > MANY_JOBS_MAX)
		n = MANY_JOBS_MAX;
	if (n < 1 || n > MANY_JOBS_MAX || (end && (*end || end == text)))
		return err_set(e, ERR_USAGE,
		    "--jobs takes a number from 1 to %d, not \"%.40s\"", MANY_JOBS_MAX,
		    text ? text : "");
	*out = (int)n;
	return 0;
}
