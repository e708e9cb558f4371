/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_RUN_CPUS_H
#define FERRY_RUN_CPUS_H
/*
 * cpus - how many processors this process may use.
 */
#include "base/err.h"

/* At least 1: those of its affinity mask, or as many whole ones as the quota of its control
 * group is worth, where that is less. As Rust's std::thread::available_parallelism(). */
FERRY_CHECK int cpus_usable(void);

/* The quota that a cpu.max file states, rounded up to whole processors; 0 for none.
 * https://docs.kernel.org/admin-guide/cgroup-v2.html: "MAX PERIOD" in microseconds. */
FERRY_CHECK int cpus_of_quota(const char *text);

#endif
