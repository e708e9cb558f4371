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

enum { AWAIT_END, AWAIT_CONTROL, AWAIT_GATE, AWAITED };

struct await {
	struct pollfd on[AWAITED];
	int children;    /* the same as AWAIT_END where that tells of children, or -1 */
	long long begin; /* milliseconds; 0: the program is still held */
};

/* `end` is readable when what is waited for is over; -1: when any child has ended, which is
 * from here on an event, not a signal. `control` ends when the caller cancels, `gate` is
 * readable once the program may begin. -1 with errno. */
FERRY_CHECK int await_init(struct await *w, int end, int control, int gate);

FERRY_CHECK bool await_ended(const struct await *w);

FERRY_CHECK bool await_cancelled(const struct await *w);

/* Milliseconds to the deadline; many while the program is held. */
FERRY_CHECK long long await_left(const struct await *w, int deadline_ms);

/* Waits for something to happen, for `most` milliseconds at the most. */
void await_event(struct await *w, long long most);

/* For how long the program has run. */
FERRY_CHECK int await_ms(const struct await *w);

#endif
