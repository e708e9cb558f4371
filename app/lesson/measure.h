/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_LESSON_MEASURE_H
#define FERRY_LESSON_MEASURE_H
/*
 * measure - what a pack's programs really do, as changes of what its manifests declare:
 * c.expect.tool, kind and line, and rust.expect. Nothing is written here.
 *
 *	m = measure_start(f, dir, NULL, jobs, e);
 *	while (measure_step(m))
 *		poll measure_fds(fds, m);
 *	edits = measure_edits(&n, m);
 *	measure_free(m);
 */
#include "lesson/ferry.h"
#include "lesson/many.h"
#include "pack/faults.h"

#include <poll.h>

struct measure; /* opaque */

struct measure_edit {
	char *name;           /* "10-own/01-x/exercise.lua" */
	char *path;           /* absolute */
	char *before, *after; /* the file whole; only values of fields differ */
};

/* Of the exercise with that id alone, or of all if NULL. NULL with *e: no such pack or
 * exercise, no compiler, no sandbox. */
FERRY_CHECK struct measure *measure_start(
    struct ferry *f, const char *dir, const char *id, int jobs, struct err *e);
FERRY_CHECK bool measure_step(struct measure *m);
FERRY_CHECK size_t measure_fds(
    struct pollfd out[MANY_JOBS_MAX], const struct measure *m);

/* One for each manifest that is to change, once measure_step() says that there is no
 * more. Borrowed from m. */
FERRY_CHECK const struct measure_edit *measure_edits(size_t *n, struct measure *m);

/* What could not be measured: manifests with faults, programs without a report. */
FERRY_CHECK const struct faults *measure_faults(const struct measure *m);
void measure_free(struct measure *m);

#endif
