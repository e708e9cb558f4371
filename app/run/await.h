/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_RUN_AWAIT_H
#define FERRY_RUN_AWAIT_H
/*
 * await - what a supervisor waits for, and since when its program's time runs.
 *
 * Private to run/: for supervise.c, which is a process of its own.
 */
#include "base/err.h"

#include <poll.h>
#include <stdbool.h>

enum { AWAIT_CHILDREN, AWAIT_CONTROL, AWAIT_GATE, AWAITED };

struct await {
	struct pollfd on[AWAITED];
	long long begin; /* milliseconds; 0: the program is still held */
};

/* `control` ends when the caller cancels, `gate` is readable once the program may begin.
 * From here on the end of a child is an event, not a signal. -1 with errno. */
FERRY_CHECK int await_init(struct await *w, int control, int gate);

FERRY_CHECK bool await_cancelled(const struct await *w);

/* Milliseconds to the deadline; many while the program is held. */
FERRY_CHECK long long await_left(const struct await *w, int deadline_ms);

/* Waits for something to happen, for `most` milliseconds at the most. */
void await_event(struct await *w, long long most);

/* For how long the program has run. */
FERRY_CHECK int await_ms(const struct await *w);

#endif
