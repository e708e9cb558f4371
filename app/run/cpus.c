/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * cpus - see cpus.h. A container sees all processors of its machine and is held to a quota
 * of them: there the number of processors alone would start far too much at once.
 */
#include "run/cpus.h"

#include "base/buf.h"
#include "base/file.h"

#include <limits.h>
#include <sched.h>
#include <stdlib.h>

#define QUOTA                                                                          \
	"/sys/fs/cgroup/cpu.max" /* of the group that a container sees as its root */

enum { QUOTA_MAX = 64 };

int
cpus_of_quota(const char *text)
{
	char *end;
	long long max = strtoll(text, &end, 10), period = strtoll(end, NULL, 10);

	if (max <= 0 || period <= 0 || max / period >= INT_MAX)
		return 0;
	return (int)(max / period + (max % period != 0));
}

int
cpus_usable(void)
{
	struct buf text = BUF_INIT(QUOTA_MAX);
	cpu_set_t set;
	int n = sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set) : 1;
	int quota =
	    file_read(&text, QUOTA, QUOTA_MAX, NULL) == 0 ? cpus_of_quota(text.ptr) : 0;

	buf_release(&text);
	return quota && quota < n ? quota : n;
}
