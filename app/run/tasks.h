/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_RUN_TASKS_H
#define FERRY_RUN_TASKS_H
/*
 * tasks - what a supervisor sees of processes in /proc.
 *
 * Private to run/.
 */
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/* Ends every descendant of the caller, the subreaper, and reaps them. */
void tasks_kill_descendants(void);

struct tasks_use {
	size_t resident; /* bytes in memory */
	int threads;
};

/* What `pid` uses; with its descendants if `all`. Zeros if it is gone. */
void tasks_measure(struct tasks_use *out, pid_t pid, bool all);

#endif
