/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * selftest - see selftest.h. The strongest sandbox is tried first, so that a machine
 * where all is well pays for one.
 *
 * A layer holds if it can be built and the checker, running inside as a program would,
 * is refused what it must be and allowed what sanitizers need.
 */
#include "run/selftest.h"

#include "base/log.h"
#include "run/proc.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/personality.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
	DEADLINE_MS = 5000,
	/* exit codes of the checker */
	HOLDS = 0,
	LEAKS_FILES = 1,
	LEAKS_CALLS = 2,
	HIDES_ITSELF = 3,
	WEAK_RANDOM_BITS = 28 /* sanitizers of gcc 12 cope with so much ASLR */
};

static bool
opens(const char *path, int flags)
{
	int fd = open(path, flags | O_CLOEXEC);
	if (fd >= 0)
		close(fd);
	return fd >= 0;
}

static int
check_walls(const void *arg)
{
	(void)arg;
	if (opens("/etc/passwd", O_RDONLY) || opens("/", O_RDONLY | O_TMPFILE) ||
	    opens("/proc/1/environ", O_RDONLY) || opens("/dev/tty", O_RDWR))
		return LEAKS_FILES;
	if (socket(AF_INET, SOCK_STREAM, 0) >= 0 || kill(getppid(), 0) == 0 ||
	    unshare(CLONE_NEWUSER) == 0)
		return LEAKS_CALLS;
	pid_t child = fork();
	if (child == 0)
		_exit(0);
	if (child > 0)
		return LEAKS_CALLS;
	return opens("/proc/self/maps", O_RDONLY) && opens("/dev/null", O_RDWR) &&
		       opens("/usr", O_RDONLY | O_DIRECTORY)
		   ? HOLDS
		   : HIDES_ITSELF;
}

static int
random_bits(void)
{
	char text[16] = "";
	int fd = open("/proc/sys/vm/mmap_rnd_bits", O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return 0;
	ssize_t n = read(fd, text, sizeof text - 1);
	close(fd);
	return n > 0 ? (int)strtol(text, NULL, 10) : 0;
}

static int
check_addresses(const void *arg)
{
	(void)arg;
	if (random_bits() <= WEAK_RANDOM_BITS || personality(ADDR_NO_RANDOMIZE) >= 0)
		return 0;
	return errno;
}

/* As LeakSanitizer: a child attaches to its parent. */
static int
check_ptrace(const void *arg)
{
	(void)arg;
	int status;
	(void)prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY);
	pid_t parent = getpid(), child = fork();
	if (child == 0) {
		if (ptrace(PTRACE_ATTACH, parent, NULL, NULL) < 0)
			_exit(errno);
		(void)waitpid(parent, &status, __WALL);
		(void)ptrace(PTRACE_DETACH, parent, NULL, NULL);
		_exit(0);
	}
	if (child < 0)
		return errno;
	while (waitpid(child, &status, 0) < 0)
		if (errno != EINTR)
			return errno;
	return WIFEXITED(status) ? WEXITSTATUS(status) : EPERM;
}

/* Runs `inside` under `box`, or without one. */
static int
try(struct proc_result *out, const struct sandbox *box, int (*inside)(const void *),
    struct err *e)
{
	static const char *const none[] = { "self-test", NULL };
	struct proc_spec spec = { .argv = none,
		.envp = none + 1,
		.cwd = "/",
		.deadline_ms = DEADLINE_MS,
		.output_max = 4096,
		.may_fork = box == NULL,
		.box = box,
		.inside = inside };
	return proc_run(out, &spec, e);
}

static void
set_probe(struct sandbox_probe *out, int error, const char *step)
{
	out->error = error;
	snprintf(out->step, sizeof out->step, "%.*s", (int)strcspn(step, ":"), step);
}

/* Which part a failure is to be laid to. */
static enum sandbox_part
guilty(enum sandbox_tier tier, const struct proc_result *r)
{
	bool checked = r->end == PROC_EXITED;
	if (checked ? r->code == LEAKS_CALLS : strncmp(r->why, "seccomp", 7) == 0)
		return PART_SECCOMP;
	if (checked ? tier == SANDBOX_B : strncmp(r->why, "landlock", 8) == 0)
		return PART_LANDLOCK;
	return tier == SANDBOX_B ? PART_SECCOMP : PART_NAMESPACES;
}

/* Whether the tier holds; if not, the part that fails is told. */
static int
try_tier(bool *holds, struct sandbox_state *out, enum sandbox_tier tier, struct err *e)
{
	static const char *const faults[] = { "", "a file that must be hidden is seen",
		"a call that must fail does not", "/proc/self is not seen" };
	const struct sandbox box = { .tier = tier, .work = "" };
	struct proc_result r;
	if (try(&r, &box, check_walls, e) < 0)
		return -1;
	*holds = r.end == PROC_EXITED && r.code == HOLDS;
	if (!*holds) {
		struct sandbox_probe *p = &out->parts[guilty(tier, &r)];
		bool checked = r.end == PROC_EXITED && r.code <= HIDES_ITSELF;
		if (r.end == PROC_UNSTARTED)
			set_probe(p, r.code, r.why);
		else
			set_probe(p, EPERM, checked ? faults[r.code] : "check");
		log_line("sandbox", "tier %s: end %d, code %d, %s",
		    sandbox_tier_name(tier), (int)r.end, r.code, r.why);
	}
	proc_result_release(&r);
	return 0;
}

static int
try_part(struct sandbox_probe *out, int (*inside)(const void *), const char *step,
    struct err *e)
{
	struct proc_result r;
	if (try(&r, NULL, inside, e) < 0)
		return -1;
	int error = r.end == PROC_EXITED ? r.code : EPERM;
	set_probe(out, error, error != 0 ? step : "");
	proc_result_release(&r);
	return 0;
}

int
selftest_run(struct sandbox_state *out, struct err *e)
{
	static const enum sandbox_tier order[] = { SANDBOX_A, SANDBOX_B,
		SANDBOX_A_MINUS };
	struct sandbox_state s = { .tier = SANDBOX_C };
	bool holds = false;
	for (size_t i = 0; i < sizeof order / sizeof *order && !holds; i++) {
		/* B failed: what A failed for is found anew */
		if (try_tier(&holds, &s, order[i], e) < 0)
			return -1;
		if (holds)
			s.tier = order[i];
	}
	if (try_part(&s.parts[PART_ADDRESSES], check_addresses, "personality", e) < 0 ||
	    try_part(&s.parts[PART_PTRACE], check_ptrace, "attach", e) < 0)
		return -1;
	*out = s;
	return 0;
}
