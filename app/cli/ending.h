/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_CLI_ENDING_H
#define FERRY_CLI_ENDING_H
/*
 * ending - the signals that end a verb which has something to clear up first.
 *
 * They are read from a descriptor, so that nothing is interrupted half-way. When all is
 * cleared up, ending_close() and raise() end the process as the signal would have, for
 * the shell to see.
 */
#include "base/err.h"

#include <signal.h>

struct ending {
	int fd; /* to poll for reading */
	sigset_t before;
};

FERRY_CHECK int ending_open(struct ending *out, struct err *e);

/* The signal that has come, or 0. */
FERRY_CHECK int ending_read(const struct ending *x);
void ending_close(const struct ending *x);

#endif
