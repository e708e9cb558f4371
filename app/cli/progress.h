/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_CLI_PROGRESS_H
#define FERRY_CLI_PROGRESS_H
/*
 * progress - a line on the terminal for a check that runs: its first error as soon as
 * that is known, until then what goes on.
 *
 * It stands on stderr, and nowhere if that is no terminal.
 */
#include "lesson/lesson.h"

struct progress {          /* zeroed before the first use */
	long long started; /* milliseconds; 0: nothing runs */
	char *shown;       /* the line that stands there, or NULL */
};

/* After each step of the check. */
void progress_show(struct progress *p, struct lesson *l);

/* Wipes the line; it is to be gone before other text. */
void progress_end(struct progress *p);

#endif
