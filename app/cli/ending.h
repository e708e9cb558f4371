/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_CLI_ENDING_H
#define FERRY_CLI_ENDING_H
/*
 * ending - how a verb that checks many things is asked to end, and how many it does at
 * once.
 *
 * SIGINT and its like are read from a descriptor, so that nothing is interrupted half-way;
 * when all is cleared up the verb raises the signal, which ends the process as it would
 * have, for the shell to see.
 */
#include "base/err.h"

#include <signal.h>

struct ending { /* the signals that end the checks */
	int fd; /* to poll for reading */
	sigset_t before;
};

FERRY_CHECK int ending_open(struct ending *out, struct err *e);

/* The signal that has come, or 0. */
FERRY_CHECK int ending_read(const struct ending *x);

/* A signal that was held back comes now. */
void ending_close(const struct ending *x);

/* From the text of --jobs, or the machine if NULL: one more than processors, since between
 * two programs of a lane one would have nothing to do. */
FERRY_CHECK int jobs_read(int *out, const char *text, struct err *e);

#endif
