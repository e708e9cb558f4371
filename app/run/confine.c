/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * confine - resource limits, no new privileges, then the layers of the sandbox.
 *
 * Promises that a program started by proc cannot dump core, fill the disk with one
 * file, gain privileges or, unless it may, start processes. Leaves deadlines and the
 * killing to supervise.c. The surprise: RLIMIT_NPROC counts all tasks of the user, save in
 * a namespace of its own, and none of root's, so that it cannot keep one program from
 * forking; the filter does.
 */
#include "run/confine.h"

#include "run/landlock.h"
#include "run/namespace.h"
#include "run/sandbox.h"
#include "run/seccomp.h"

#include <signal.h>
#include <sys/personality.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/sysinfo.h>
#include <unistd.h>

enum {
	OPEN_FILES = 256,
	SPARE_TASKS = 512 /* beyond those that run now, for threads and linkers */
};

static int
limit(__rlimit_resource_t what, rlim_t soft, rlim_t hard)
{
	struct rlimit now;
	if (getrlimit(what, &now) < 0)
		return -1;
	/* an outer limit that is lower already must not become an error */
	if (hard > now.rlim_max)
		hard = now.rlim_max;
	if (soft > hard)
		soft = hard;
	return setrlimit(what, &(struct rlimit){ .rlim_cur = soft, .rlim_max = hard });
}

/* In a namespace of its own the program's tasks are counted alone. */
static int
limit_tasks(const struct proc_spec *spec)
{
	rlim_t most = spec->tasks_max > 0 ? (rlim_t)spec->tasks_max : SPARE_TASKS;
	struct sysinfo now;
	if (spec->box == NULL || !sandbox_has(spec->box->tier, PART_NAMESPACES)) {
		if (sysinfo(&now) < 0)
			return -1;
		most += now.procs;
	}
	return limit(RLIMIT_NPROC, most, most);
}

static int
set_limits(const struct proc_spec *spec)
{
	/* why: with a core_pattern that pipes, 0 still starts the helper; 1 does not */
	if (limit(RLIMIT_CORE, 1, 1) < 0)
		return -1;
	/* no barrier, only a bound on leaks; valgrind does not let it be lowered */
	(void)limit(RLIMIT_NOFILE, OPEN_FILES, OPEN_FILES);
	/* SIGXCPU at the soft limit, SIGKILL at the hard one for who ignores it */
	if (spec->cpu_s > 0 &&
	    limit(RLIMIT_CPU, (rlim_t)spec->cpu_s, (rlim_t)spec->cpu_s + 1) < 0)
		return -1;
	if (spec->file_max > 0 &&
	    limit(RLIMIT_FSIZE, spec->file_max, spec->file_max) < 0)
		return -1;
	return limit_tasks(spec);
}

/* The layers that are built in the program's own process. */
static int
build_walls(const char **step, const struct proc_spec *spec)
{
	const struct sandbox *box = spec->box;
	if (box != NULL) {
		*step = "drop rights";
		if (namespace_drop_rights() < 0)
			return -1;
	}
	if (box != NULL && sandbox_has(box->tier, PART_LANDLOCK) &&
	    landlock_enter(step, box) < 0)
		return -1;
	*step = box != NULL ? "seccomp" : NULL;
	return seccomp_enter(box, spec->may_fork);
}

int
confine_self(const char **step, const struct proc_spec *spec)
{
	*step = NULL;
	/* a container may forbid it: then sanitizers work most of the time */
	if (spec->fixed_addresses)
		(void)personality(ADDR_NO_RANDOMIZE);
	if (set_limits(spec) < 0)
		return -1;
	if (prctl(PR_SET_PDEATHSIG, SIGKILL) < 0)
		return -1;
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0)
		return -1;
	if (build_walls(step, spec) < 0)
		return -1;
	/* last: ferry itself, or its sanitizer, may be above the limit already */
	*step = NULL;
	if (spec->memory_max > 0)
		return limit(RLIMIT_AS, spec->memory_max, spec->memory_max);
	return 0;
}
