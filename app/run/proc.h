/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_RUN_PROC_H
#define FERRY_RUN_PROC_H
/*
 * proc - one program run under a supervisor: deadline, output cap, no terminal, and
 * nothing left running.
 *
 * Each run has a small forked supervisor that is the subreaper of everything the
 * program starts; it kills the program at the deadline, when the caller cancels or
 * dies, and all descendants after the program ended. The verdict about how it ended
 * comes from the supervisor, never from what the program printed. Nothing blocks:
 * poll proc_fd(), call proc_step().
 *
 *	struct proc *p = proc_start(&spec, e);
 *	while (proc_step(p) == PROC_RUNNING)
 *		wait_readable(proc_fd(p));
 *	use(proc_result(p));
 *	proc_free(p);
 */
#include "base/buf.h"
#include "base/err.h"

#include <stdbool.h>

struct proc; /* opaque */
struct sandbox;

/* All pointers are borrowed until proc_start() returns. */
struct proc_spec {
	const char *const *argv; /* argv[0] is an absolute path; NULL-terminated */
	const char *cwd;         /* absolute */
	const char *const *envp; /* the whole environment; nothing is inherited */
	int deadline_ms;         /* wall clock, from the program's beginning */
	int cpu_s;               /* RLIMIT_CPU; 0 for none */
	size_t output_max;       /* bytes kept of stdout and of stderr, each */
	size_t file_max;         /* RLIMIT_FSIZE in bytes; 0 for none */
	size_t memory_max;       /* RLIMIT_AS in bytes; 0 for none, as ASan needs it */
	size_t resident_max;  /* bytes in memory, looked at every 20 ms; 0 for none */
	int tasks_max;        /* threads and processes; 0 for many */
	int input;            /* descriptor of its stdin; 0: there is nothing to read */
	bool held;            /* all is made ready, and waits for proc_go() */
	bool flood_kills;     /* past output_max: kill, instead of dropping the rest */
	bool may_fork;        /* compilers start linkers; learners' programs do not */
	bool fixed_addresses; /* ASLR off, for sanitizers (ADDR_NO_RANDOMIZE) */
	const struct sandbox *box; /* NULL: limits alone, for the user's own tools */
	/* run in place of argv, for the self-test and scripts; its exit code */
	int (*inside)(const void *arg);
	const void *arg; /* for that */
};

enum proc_end {
	PROC_EXITED,   /* code holds the exit status */
	PROC_SIGNALED, /* code holds the signal; SIGKILL too if the supervisor was lost */
	PROC_TIMEOUT,   /* killed at the deadline, or at the CPU limit */
	PROC_FLOODED,   /* killed for its output */
	PROC_CANCELLED, /* killed because the caller asked */
	PROC_UNSTARTED  /* the program could not be executed: code holds errno */
};

/* Which limit ended the program, as its supervisor knows it. */
enum proc_reason {
	PROC_NO_LIMIT,
	PROC_WALL,      /* PROC_TIMEOUT */
	PROC_CPU,       /* PROC_TIMEOUT */
	PROC_MEMORY,    /* PROC_SIGNALED, SIGKILL */
	PROC_TASKS,     /* PROC_SIGNALED, SIGKILL */
	PROC_OUTPUT,    /* PROC_FLOODED */
	PROC_FILE_SIZE, /* PROC_SIGNALED, SIGXFSZ */
	PROC_SANDBOX    /* PROC_UNSTARTED: the sandbox could not be built */
};

enum { PROC_WHY = 96 };

struct proc_result {
	enum proc_end end;
	int code;
	enum proc_reason reason;
	char why[PROC_WHY]; /* the reason: "memory: more than 512 MiB"; "" for none */
	struct buf out;     /* stdout; may hold any bytes */
	struct buf err;     /* stderr */
	int ms;             /* wall clock, without the time it was held */
};

enum proc_state { PROC_RUNNING, PROC_DONE };

/* NULL with *e (ERR_IO) when no process or pipe can be made. A program that cannot be
 * executed is a result, PROC_UNSTARTED. The caller frees with proc_free(). */
FERRY_CHECK struct proc *proc_start(const struct proc_spec *spec, struct err *e);

/* Lets a program begin that was held. Nothing if it is on its way or has ended. */
void proc_go(struct proc *p);

/* A descriptor that is readable when proc_step() has something to do. */
FERRY_CHECK int proc_fd(const struct proc *p);

/* Takes what there is, without blocking. */
enum proc_state proc_step(struct proc *p);

/* Asks the supervisor to kill everything; the end is seen by proc_step(). NULL is none. */
void proc_cancel(struct proc *p);

/* What the last step came to. */
FERRY_CHECK enum proc_state proc_state(const struct proc *p);

/* What has come so far; final after PROC_DONE. Borrowed from p. */
FERRY_CHECK const struct proc_result *proc_result(const struct proc *p);

/* The result leaves p, which has only to be freed then. */
void proc_take(struct proc_result *out, struct proc *p);

/* Cancels if still running, waits for the supervisor (milliseconds), releases. */
void proc_free(struct proc *p);

/* Runs to the end, blocking: for the command line and for probes. *out is the caller's,
 * to be released with proc_result_release(). */
FERRY_CHECK int
proc_run(struct proc_result *out, const struct proc_spec *spec, struct err *e);

/* 0, or -1 with an ERR_TOOL if `name` was not started, for want of a sandbox or else. */
FERRY_CHECK int
proc_check_started(const struct proc_result *r, const char *name, struct err *e);

/* The result of a run that never was: PROC_UNSTARTED, nothing printed. */
void proc_result_init(struct proc_result *r);
void proc_result_release(struct proc_result *r);

#endif
