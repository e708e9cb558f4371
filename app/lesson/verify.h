/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_LESSON_VERIFY_H
#define FERRY_LESSON_VERIFY_H
/*
 * verify - every claim of a pack proved by running it, every defect named.
 *
 * Nothing of it is recorded and nothing in the pack is changed. An exercise that was
 * proved before, by this ferry with these tools, is not tried again until one of its files
 * changes.
 *
 *	v = verify_start(f, &how, e);
 *	while (verify_step(v))
 *		poll verify_fds(fds, v);
 *	use(verify_faults(v), verify_items(&n, v));
 *	verify_free(v);
 */
#include "base/buf.h"
#include "lesson/ferry.h"
#include "lesson/many.h"
#include "pack/faults.h"

#include <poll.h>
#include <stdbool.h>

struct verify; /* opaque */

struct verify_how {
	const char *dir; /* the pack's folder */
	int jobs;        /* compilers and programs at once, 1 to MANY_JOBS_MAX */
	bool all;        /* what was proved before too */
};

enum { VERIFY_FDS = MANY_JOBS_MAX + 4 };

enum verify_state {
	VERIFY_WAITING,
	VERIFY_PROVED,
	VERIFY_UNCHANGED, /* since it was proved */
	VERIFY_DEFECTIVE,
	VERIFY_CANCELLED
};

struct verify_item {
	const struct exercise *exercise; /* borrowed from v */
	char *folder;                    /* "10-ownership/01-double-free" */
	enum verify_state state;
	size_t faults;
	int ms; /* its checks added up */
};

/* NULL with *e: no such pack, no compiler, no sandbox. */
FERRY_CHECK struct verify *
verify_start(struct ferry *f, const struct verify_how *how, struct err *e);

/* Does what can be done without blocking; whether there is more to do. */
FERRY_CHECK bool verify_step(struct verify *v);

/* What to poll before the next step: fills `out`, returns how many. */
FERRY_CHECK size_t verify_fds(struct pollfd out[VERIFY_FDS], const struct verify *v);

/* The exercises whose manifests are well, in the pack's order. Borrowed from v. */
FERRY_CHECK const struct verify_item *verify_items(size_t *n, const struct verify *v);

/* All faults, those of one file together. Borrowed from v; whole when verify_step() says
 * that there is no more. */
FERRY_CHECK const struct faults *verify_faults(const struct verify *v);

/* A line each: what was not looked at, and why. Borrowed. */
FERRY_CHECK const char *verify_skipped(const struct verify *v);

struct verify_progress {
	size_t done, all; /* checks */
	size_t faults;
	size_t untried;   /* checks that ferry could not do */
	const char *name; /* of an exercise that is at work; NULL: none */
};

void verify_count(struct verify_progress *out, const struct verify *v);

/* Ends what runs and forgets what waits. */
void verify_cancel(struct verify *v);
void verify_free(struct verify *v);

#endif
