/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * supervise - starts one program, ends it in time, and leaves nothing running.
 *
 * Promises one record on the status pipe, written when the last descendant of the
 * program is gone. Leaves reading what the program prints to proc.c. The surprise: it
 * is a fork of ferry that never executes anything, so that no helper binary has to be
 * found; it touches neither the terminal nor any file of its parent. Where the sandbox has
 * namespaces there are two of them: the one inside, process 1 of its own system, does
 * the watching; the one outside lets it in, and takes all of it down with it.
 */
#include "run/supervise.h"

#include "run/await.h"
#include "run/confine.h"
#include "run/namespace.h"
#include "run/sandbox.h"
#include "run/tasks.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
	FIRST = 3, /* the pipes are moved to 3, 4, 5 … */
	LOOK_MS = 20,
	GRACE_MS = 2000,  /* for the supervisor inside, beyond the program's deadline */
	SPARE_THREADS = 3 /* the limit on tasks is noticed when it is nearly reached */
};

#define MIB ((size_t)1 << 20)

/* Why a program never was: errno and the step of the sandbox, NULL for exec itself. */
struct failure {
	int cause;
	const char *step; /* static, so the same in a fork */
};

/* Moves the pipes to FIRST…, closes everything else, puts /dev/null on 0, 1 and 2, or
 * `input` on 0. */
static int
keep_only(const int fds[PIPES], int input)
{
	int moved[PIPES];
	for (int i = 0; i < PIPES; i++) {
		moved[i] = fcntl(fds[i], F_DUPFD_CLOEXEC, FIRST + PIPES);
		if (moved[i] < 0)
			return -1;
	}
	if (input > 0 && dup2(input, 0) < 0)
		return -1;
	for (int i = 0; i < PIPES; i++)
		if (dup3(moved[i], FIRST + i, O_CLOEXEC) < 0)
			return -1;
	closefrom(FIRST + PIPES);
	int null = open("/dev/null", O_RDWR | O_CLOEXEC);
	if (null < 0)
		return -1;
	for (int i = input > 0; i < FIRST; i++)
		if (dup2(null, i) < 0)
			return -1;
	if (null >= FIRST)
		close(null);
	return 0;
}

static void
default_signals(void)
{
	const struct sigaction plain = { .sa_handler = SIG_DFL };
	sigset_t none;
	for (int i = 1; i < NSIG; i++)
		(void)sigaction(i, &plain, NULL);
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
}

/* Whether what the program starts would outlive a supervisor that is killed: then all of
 * it stays in the supervisor's process group, which proc.c ends. It cannot signal that. */
static bool
stays_in_group(const struct proc_spec *spec)
{
	return spec->may_fork && spec->box != NULL &&
	       sandbox_has(spec->box->tier, PART_SECCOMP) &&
	       !sandbox_has(spec->box->tier, PART_NAMESPACES);
}

static bool
gate_opens(void)
{
	struct pollfd gate = { .fd = FIRST + PIPE_GATE, .events = POLLIN };
	return poll(&gate, 1, -1) == 1;
}

/* In the program's process: becomes the program, or tells why not. */
static _Noreturn void
become(const struct proc_spec *spec, pid_t supervisor, int failure)
{
	struct failure f = { 0 };
	(void)prctl(PR_SET_DUMPABLE, 1); /* its own /proc, for LeakSanitizer */
	if ((!stays_in_group(spec) && setsid() < 0) || dup2(FIRST + PIPE_OUT, 1) < 0 ||
	    dup2(FIRST + PIPE_ERR, 2) < 0 || chdir(spec->cwd) < 0 ||
	    confine_self(&f.step, spec) < 0)
		goto out;
	if (!gate_opens() ||
	    getppid() != supervisor) /* it died before the death signal was asked for */
		_exit(127);
	default_signals();
	if (spec->inside != NULL)
		_exit(spec->inside(spec->arg));
	execve(spec->argv[0], (char *const *)spec->argv, (char *const *)spec->envp);
out:
	f.cause = errno;
	if (write(failure, &f, sizeof f) < 0)
		_exit(126);
	_exit(127);
}

/* Whether the program is over a limit that only a look at it shows. */
static bool
is_too_much(struct proc_record *out, const struct proc_spec *spec, pid_t pid)
{
	struct tasks_use use;
	if (spec->resident_max == 0)
		return false;
	/* why: LeakSanitizer's clone is a fork, and without namespaces the limit on tasks
	 * is far away, for root there is none */
	tasks_measure(&use, pid,
	    spec->may_fork || spec->box == NULL ||
		!sandbox_has(spec->box->tier, PART_NAMESPACES));
	/* why: this first; tasks that share their memory are counted as if they did not */
	if (spec->tasks_max > 0 && use.threads >= spec->tasks_max - SPARE_THREADS) {
		out->reason = PROC_TASKS;
		snprintf(out->why, sizeof out->why,
		    "too many processes: more than %d, threads counted",
		    spec->tasks_max - SPARE_THREADS);
	} else if (use.resident > spec->resident_max) {
		out->reason = PROC_MEMORY;
		snprintf(out->why, sizeof out->why, "memory: more than %zu MiB",
		    spec->resident_max / MIB);
	}
	return out->reason != PROC_NO_LIMIT;
}

/* Waits until the program has ended or must be ended. On PROC_EXITED it is reaped. */
static enum proc_end
watch(struct await *w, struct proc_record *out, const struct proc_spec *spec, pid_t pid,
    int *status, struct rusage *used)
{
	for (;;) {
		/* one that had itself traced stops, which is no end */
		if (wait4(pid, status, WNOHANG, used) == pid && !WIFSTOPPED(*status))
			return PROC_EXITED;
		if (await_cancelled(w))
			return PROC_CANCELLED;
		long long left = await_left(w, spec->deadline_ms);
		if (left <= 0)
			return PROC_TIMEOUT;
		if (w->begin && is_too_much(out, spec, pid))
			return PROC_SIGNALED;
		bool looks = spec->resident_max > 0 && w->begin != 0;
		await_event(w, looks && left > LOOK_MS ? LOOK_MS : left);
	}
}

/* How the program ended, from its wait status. */
static void
read_status(struct proc_record *out, const struct proc_spec *spec, int status,
    const struct rusage *used)
{
	out->end = WIFSIGNALED(status) ? PROC_SIGNALED : PROC_EXITED;
	out->code = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
	if (out->end != PROC_SIGNALED)
		return;
	bool spent = used->ru_utime.tv_sec + used->ru_stime.tv_sec >= spec->cpu_s;
	if (spec->cpu_s > 0 &&
	    (out->code == SIGXCPU || (out->code == SIGKILL && spent))) {
		out->end = PROC_TIMEOUT;
		out->reason = PROC_CPU;
		snprintf(out->why, sizeof out->why, "CPU: more than %d s", spec->cpu_s);
	} else if (out->code == SIGXFSZ && spec->file_max > 0) {
		out->reason = PROC_FILE_SIZE;
		snprintf(out->why, sizeof out->why, "file size: more than %zu MiB",
		    spec->file_max / MIB);
	}
}

static void
reap(pid_t child)
{
	while (child > 0 && waitpid(child, NULL, 0) < 0 && errno == EINTR)
		continue;
}

/* Ends a program that must be ended. */
static void
end(struct proc_record *out, const struct proc_spec *spec, pid_t pid)
{
	(void)kill(pid, SIGKILL);
	reap(pid);
	if (out->end == PROC_SIGNALED)
		out->code = SIGKILL;
	if (out->end == PROC_TIMEOUT) {
		out->reason = PROC_WALL;
		snprintf(out->why, sizeof out->why, "time: more than %g s",
		    spec->deadline_ms / 1000.0);
	}
}

/* "the sandbox could not start: mount /proc: Operation not permitted" */
static void
not_confined(struct proc_record *out, const char *step, int cause)
{
	*out = (struct proc_record){
		.end = PROC_UNSTARTED, .code = cause, .reason = PROC_SANDBOX
	};
	snprintf(out->why, sizeof out->why, "%s: %s", step, strerror(cause));
}

static void
run(struct proc_record *out, const struct proc_spec *spec)
{
	pid_t self = getpid();
	int failure[2];
	struct await w;
	if (await_init(&w, -1, FIRST + PIPE_CONTROL, FIRST + PIPE_GATE) < 0 ||
	    pipe2(failure, O_CLOEXEC | O_NONBLOCK) < 0)
		goto out;
	/* the program is of the same user: it is not to look into us */
	(void)prctl(PR_SET_DUMPABLE, 0);
	pid_t pid = fork();
	if (pid < 0)
		goto out;
	if (pid == 0)
		become(spec, self, failure[1]);
	close(failure[1]);
	close(FIRST + PIPE_OUT);
	close(FIRST + PIPE_ERR);

	int status = 0;
	struct rusage used = { 0 };
	out->end = watch(&w, out, spec, pid, &status, &used);
	if (out->end == PROC_EXITED)
		read_status(out, spec, status, &used);
	else
		end(out, spec, pid);
	struct failure f;
	if (read(failure[0], &f, sizeof f) == sizeof f) {
		if (f.step != NULL)
			not_confined(out, f.step, f.cause);
		else
			*out = (struct proc_record){ .end = PROC_UNSTARTED,
				.code = f.cause };
	}
	tasks_kill_descendants();
	out->ms = await_ms(&w);
	return;
out:
	out->code = errno;
}

/* Process 1 of the new system. `gate` ends its waiting, or tells that there is nobody
 * outside any more; `report` takes the record. */
static _Noreturn void
run_inside(const struct proc_spec *spec, int gate, int report)
{
	struct proc_record record = { .end = PROC_UNSTARTED };
	const char *step = NULL;
	char go;
	if (read(gate, &go, 1) != 1)
		_exit(1);
	if (namespace_build(&step, spec->box) < 0) {
		not_confined(&record, step, errno);
	} else {
		/* after the change of user, which takes it away */
		struct pollfd alone = { .fd = gate };
		if (prctl(PR_SET_PDEATHSIG, SIGKILL) < 0 || poll(&alone, 1, 0) != 0)
			_exit(1);
		run(&record, spec);
	}
	_exit(write(report, &record, sizeof record) < 0);
}

/* Waits for process 1's record, or for its end; ends it when it must be, and everything
 * inside with it. */
static void
watch_inside(struct await *w, struct proc_record *out, pid_t inside, int deadline_ms)
{
	while (!await_ended(w)) {
		long long left = await_left(w, deadline_ms + GRACE_MS);
		if (await_cancelled(w) || left <= 0) {
			out->end = await_cancelled(w) ? PROC_CANCELLED : PROC_TIMEOUT;
			(void)kill(inside, SIGKILL);
			return;
		}
		await_event(w, left);
	}
}

/* The process 1 that is still to be waited for, or -1: everything inside has ended, and it
 * is taking its system down, which can take longer than a program's run. */
static pid_t
run_outside(struct proc_record *out, const struct proc_spec *spec)
{
	int gate[2], report[2];
	const char *step = "clone";
	struct await w;
	if (pipe2(gate, O_CLOEXEC) < 0 || pipe2(report, O_CLOEXEC | O_NONBLOCK) < 0 ||
	    await_init(&w, report[0], FIRST + PIPE_CONTROL, FIRST + PIPE_GATE) < 0) {
		out->code = errno;
		return -1;
	}
	pid_t inside = namespace_clone();
	if (inside < 0) {
		not_confined(out, step, errno);
		return -1;
	}
	if (inside == 0) {
		close(gate[1]);
		run_inside(spec, gate[0], report[1]);
	}
	close(gate[0]);
	close(report[1]);
	close(FIRST + PIPE_OUT);
	close(FIRST + PIPE_ERR);
	if (namespace_map(&step, inside) < 0) {
		not_confined(out, step, errno);
		(void)kill(inside, SIGKILL);
		reap(inside);
		return -1;
	}
	(void)prctl(PR_SET_DUMPABLE, 0);
	*out = (struct proc_record){ .end = PROC_SIGNALED, .code = SIGKILL };
	if (write(gate[1], "", 1) == 1)
		watch_inside(&w, out, inside, spec->deadline_ms);
	else
		out->code = errno;
	out->ms = await_ms(&w);
	struct proc_record record;
	if (read(report[0], &record, sizeof record) == sizeof record) {
		*out = record;
		return inside;
	}
	reap(inside);
	return -1;
}

_Noreturn void
supervise(const struct proc_spec *spec, const int fds[PIPES])
{
	struct proc_record record = { .end = PROC_UNSTARTED };
	bool alone = spec->box != NULL && sandbox_has(spec->box->tier, PART_NAMESPACES);
	pid_t inside = -1;
	if (keep_only(fds, spec->input) < 0)
		_exit(1); /* the end of the status pipe tells that we failed */
	(void)setsid();
	if (prctl(PR_SET_CHILD_SUBREAPER, 1) < 0)
		record.code = errno;
	else if (alone)
		inside = run_outside(&record, spec);
	else
		run(&record, spec);
	bool lost = write(FIRST + PIPE_STATUS, &record, sizeof record) < 0;
	reap(inside);
	_exit(lost);
}
