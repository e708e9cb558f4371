/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_RUN_SUPERVISE_H
#define FERRY_RUN_SUPERVISE_H
/*
 * supervise - the child side of proc: one process that watches one program.
 *
 * Private to run/: proc.c forks it, nobody else calls it.
 */
#include "run/proc.h"

/* The pipes between ferry and a supervisor, by what they carry. */
enum proc_pipe {
	PIPE_CONTROL, /* to the supervisor; its end of file means cancel */
	PIPE_GATE,    /* an eventfd that nobody reads: once readable, begin */
	PIPE_STATUS,  /* from the supervisor: one struct proc_record */
	PIPE_OUT,     /* the program's stdout */
	PIPE_ERR,     /* the program's stderr */
	PIPES
};

struct proc_record { /* smaller than PIPE_BUF, so written and read as a whole */
	enum proc_end end;
	int code;
	int ms;
	enum proc_reason reason;
	char why[PROC_WHY];
};

/*
 * Runs in the forked child and never returns. `fds` holds the child's ends; every
 * other descriptor is closed. All signals are expected to be blocked.
 */
_Noreturn void supervise(const struct proc_spec *spec, const int fds[PIPES]);

#endif
