/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_RUN_WATCH_H
#define FERRY_RUN_WATCH_H
/*
 * watch - what a supervisor waits for, and since when its program's time runs.
 *
 * Private to run/: for supervise.c, which is a process of its own.
 */
#include "base/err.h"

#include <poll.h>
#include <stdbool.h>

enum { WATCH_CHILDREN, WATCH_CONTROL, WATCH_GATE, WATCHED };

struct watch {
	struct pollfd on[WATCHED];
	long long begin; /* milliseconds; 0: the program is still held */
};

/* `control` ends when the caller cancels, `gate` is readable once the program may begin.
 * From here on the end of a child is an event, not a signal. -1 with errno. */
FERRY_CHECK int watch_init(struct watch *w, int control, int gate);

FERRY_CHECK bool watch_cancelled(const struct watch *w);

/* Milliseconds to the deadline; many while the program is held. */
FERRY_CHECK long long watch_left(const struct watch *w, int deadline_ms);

/* Waits for something to happen, for `most` milliseconds at the most. */
void watch_wait(struct watch *w, long long most);

/* For how long the program has run. */
FERRY_CHECK int watch_ms(const struct watch *w);

#endif
