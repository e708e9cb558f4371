/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * confine - resource limits, no new privileges, and a filter against processes.
 *
 * Promises that a program started by proc cannot dump core, fill the disk with one
 * file, gain privileges or, unless it may, start processes. Leaves deadlines and the
 * killing to supervise.c. The surprise: RLIMIT_NPROC counts all tasks of the user and
 * none of root's, so that it cannot keep one program from forking; the filter does.
 */
#include "run/confine.h"

#include <errno.h>
#include <sched.h>
#include <seccomp.h>
#include <signal.h>
#include <sys/personality.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/sysinfo.h>
#include <unistd.h>

enum {
	OPEN_FILES = 256,
	SPARE_TASKS = 512, /* beyond those that run now, for threads and linkers */

	/* what LeakSanitizer passes to clone() to look at the program's memory from
	 * outside: sanitizer_stoptheworld_linux_libcdep.cpp in LLVM's compiler-rt */
	LSAN_CLONE = CLONE_VM | CLONE_FS | CLONE_FILES | CLONE_UNTRACED
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
	struct sysinfo now;
	if (geteuid() != 0 && sysinfo(&now) == 0) {
		rlim_t tasks = (rlim_t)now.procs + SPARE_TASKS;
		if (limit(RLIMIT_NPROC, tasks, tasks) < 0)
			return -1;
	}
	return 0;
}

/* clone() may make threads, and what LeakSanitizer needs; any other set of flags is a
 * process. A rule compares an argument once, so "not a thread and not exactly those
 * flags" is spelt as: not a thread and this one bit differs, for every bit. */
static int
refuse_clone(scmp_filter_ctx filter)
{
	for (unsigned bit = 0; bit < 32; bit++) {
		scmp_datum_t one = (scmp_datum_t)1 << bit;
		if (one == CLONE_THREAD)
			continue;
		int rc =
		    seccomp_rule_add(filter, SCMP_ACT_ERRNO(EAGAIN), SCMP_SYS(clone), 1,
			SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD | one,
			    one & ~(scmp_datum_t)LSAN_CLONE));
		if (rc < 0)
			return rc;
	}
	return 0;
}

static int
refuse_processes(void)
{
	scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
	if (filter == NULL) {
		errno = ENOMEM;
		return -1;
	}
	scmp_datum_t self = (scmp_datum_t)getpid(); /* exec keeps it */
	int rc = refuse_clone(filter);
	if (rc == 0)
		rc =
		    seccomp_rule_add(filter, SCMP_ACT_ERRNO(EAGAIN), SCMP_SYS(fork), 0);
	if (rc == 0)
		rc = seccomp_rule_add(
		    filter, SCMP_ACT_ERRNO(EAGAIN), SCMP_SYS(vfork), 0);
	/* its flags are in memory, out of a filter's sight; libc falls back to clone() */
	if (rc == 0)
		rc = seccomp_rule_add(
		    filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0);
	/* only itself: not its supervisor, which decides how it ended */
	if (rc == 0)
		rc = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(kill), 1,
		    SCMP_A0(SCMP_CMP_NE, self, 0));
	if (rc == 0)
		rc = seccomp_load(filter);
	seccomp_release(filter);
	if (rc < 0) {
		errno = -rc;
		return -1;
	}
	return 0;
}

int
confine_self(const struct proc_spec *spec)
{
	/* a container may forbid it: then sanitizers work most of the time */
	if (spec->fixed_addresses)
		(void)personality(ADDR_NO_RANDOMIZE);
	if (set_limits(spec) < 0)
		return -1;
	if (prctl(PR_SET_PDEATHSIG, SIGKILL) < 0)
		return -1;
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0)
		return -1;
	if (!spec->may_fork && refuse_processes() < 0)
		return -1;
	/* last: ferry itself, or its sanitizer, may be above the limit already */
	if (spec->memory_max > 0)
		return limit(RLIMIT_AS, spec->memory_max, spec->memory_max);
	return 0;
}
