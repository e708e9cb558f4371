/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * ends - how a program or a compiler ended, as its supervisor knows it: by itself, by a
 * signal, or at which limit of the sandbox.
 */
#include "judge/kind.h"

#include <signal.h>
#include <string.h>

/* Whether a limit ended it; `otherwise` is the verdict where it was neither time nor
 * output. */
static bool
was_stopped(struct verdict *v, const struct proc_result *r, const char *who,
    enum verdict_kind otherwise)
{
	enum verdict_kind kind = otherwise;
	bool endless = true;

	switch (r->reason) {
	case PROC_NO_LIMIT:
	case PROC_SANDBOX: return false;
	case PROC_WALL:
	case PROC_CPU: kind = VERDICT_TIMEOUT; break;
	case PROC_OUTPUT: kind = VERDICT_FLOOD; break;
	case PROC_MEMORY:
	case PROC_TASKS:
	case PROC_FILE_SIZE: endless = false; break;
	}
	verdict_set(v, kind, "%s was stopped at a limit, %s%s", who, r->why,
	    endless && otherwise == VERDICT_CRASHED ? "; does a loop not end?" : "");
	return true;
}

bool
judge_compiler(struct verdict *v, const struct proc_result *r, const char *who)
{
	return was_stopped(v, r, who, VERDICT_NOT_BUILT);
}

bool
judge_stopped(struct verdict *v, const struct proc_result *run)
{
	return was_stopped(v, run, "the program", VERDICT_CRASHED);
}

bool
judge_end(struct verdict *v, const struct proc_result *run)
{
	if (judge_stopped(v, run))
		return false;
	switch (run->end) {
	case PROC_EXITED: return true;
	case PROC_CANCELLED: verdict_set(v, VERDICT_CANCELLED, "cancelled"); break;
	case PROC_UNSTARTED:
		verdict_set(v, VERDICT_CRASHED, "the program could not be started: %s",
		    strerror(run->code));
		break;
	case PROC_SIGNALED:
	case PROC_TIMEOUT:
	case PROC_FLOODED:
		verdict_set(v, VERDICT_CRASHED,
		    "the program was ended by signal %d (%s)", run->code,
		    strsignal(run->code));
		break;
	}
	return false;
}
