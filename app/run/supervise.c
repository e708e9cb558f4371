/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * supervise - starts one program, ends it in time, and leaves nothing running.
 *
 * Promises one record on the status pipe, written when the last descendant of the
 * program is gone. Leaves reading what the program prints to proc.c. The surprise: it
 * is a fork of ferry that never executes anything, so that no helper binary has to be
 * found; it touches neither the terminal nor any file of its parent.
 */
#include "run/supervise.h"

#include "base/log.h"
#include "base/mem.h"
#include "run/confine.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
	FIRST = 3,          /* the pipes are moved to 3, 4, 5, 6 */
	KILL_FOR_MS = 5000, /* then a process must be stuck in the kernel */
	FREEZE_ROUNDS = 20
};

struct task { /* one process, as /proc/PID/stat tells */
	pid_t pid, parent;
	bool alive; /* neither stopped nor a zombie */
	bool ours;  /* a descendant of the supervisor */
};

struct tasks {
	struct task *v;
	size_t n, cap;
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

/* In the program's process: becomes the program, or tells why not. */
static _Noreturn void
become(const struct proc_spec *spec, pid_t supervisor, int failure)
{
	if (setsid() < 0 || dup2(FIRST + PIPE_OUT, 1) < 0 ||
	    dup2(FIRST + PIPE_ERR, 2) < 0 || chdir(spec->cwd) < 0 ||
	    confine_self(spec) < 0)
		goto out;
	if (getppid() != supervisor) /* it died before the death signal was asked for */
		_exit(127);
	default_signals();
	execve(spec->argv[0], (char *const *)spec->argv, (char *const *)spec->envp);
out:
	if (write(failure, &errno, sizeof errno) < 0)
		_exit(126);
	_exit(127);
}

static bool
read_task(struct task *out, const char *pid)
{
	char path[64], text[512];
	snprintf(path, sizeof path, "/proc/%s/stat", pid);
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return false;
	ssize_t n = read(fd, text, sizeof text - 1);
	close(fd);
	if (n <= 0)
		return false;
	text[n] = '\0';
	/* "PID (NAME) STATE PPID …": the name may hold anything, parentheses too */
	const char *after = strrchr(text, ')');
	if (after == NULL || strlen(after) < 4)
		return false;
	*out = (struct task){ .pid = (pid_t)strtol(pid, NULL, 10),
		.parent = (pid_t)strtol(after + 3, NULL, 10),
		.alive = strchr("TtZX", after[2]) == NULL };
	return true;
}

static void
list_tasks(struct tasks *out)
{
	DIR *proc = opendir("/proc");
	out->n = 0;
	if (proc == NULL)
		return;
	for (const struct dirent *d; (d = readdir(proc)) != NULL;) {
		struct task t;
		if (d->d_name[0] < '1' || d->d_name[0] > '9' ||
		    !read_task(&t, d->d_name))
			continue;
		out->v = mem_grow(out->v, &out->cap, out->n + 1, sizeof *out->v);
		out->v[out->n++] = t;
	}
	closedir(proc);
}

static bool
is_ours(const struct tasks *all, pid_t pid)
{
	for (size_t i = 0; i < all->n; i++)
		if (all->v[i].pid == pid)
			return all->v[i].ours;
	return false;
}

/* Sends `sig` to every descendant. The number of those that were not stopped yet. */
static int
signal_descendants(struct tasks *all, int sig)
{
	int alive = 0;
	pid_t self = getpid();
	list_tasks(all);
	for (bool more = true; more;) {
		more = false;
		for (size_t i = 0; i < all->n; i++) {
			struct task *t = &all->v[i];
			if (t->ours || (t->parent != self && !is_ours(all, t->parent)))
				continue;
			more = t->ours = true;
			alive += t->alive;
			(void)kill(t->pid, sig);
		}
	}
	return alive;
}

/* Orphans come to us, the subreaper: nobody is left when there is no child to wait
 * for. Freezing comes first, so that nothing can fork faster than we kill. */
static void
kill_descendants(void)
{
	struct tasks all = { 0 };
	long long give_up = clock_ms() + KILL_FOR_MS;
	for (;;) {
		pid_t reaped;
		do
			reaped = waitpid(-1, NULL, WNOHANG);
		while (reaped > 0);
		if (reaped < 0 || clock_ms() > give_up)
			break;
		for (int i = 0; i < FREEZE_ROUNDS; i++)
			if (signal_descendants(&all, SIGSTOP) == 0)
				break;
		(void)signal_descendants(&all, SIGKILL);
		poll(NULL, 0, 1);
	}
	mem_free(all.v);
}

/* Waits until the program has ended or must be ended. On PROC_EXITED it is reaped. */
static enum proc_end
watch(pid_t pid, int children, long long deadline, int *status, struct rusage *used)
{
	struct pollfd fds[] = { { .fd = children, .events = POLLIN },
		{ .fd = FIRST + PIPE_CONTROL, .events = POLLIN } };
	for (;;) {
		struct signalfd_siginfo info;
		while (read(children, &info, sizeof info) > 0)
			continue;
		if (wait4(pid, status, WNOHANG, used) == pid)
			return PROC_EXITED;
		if (fds[1].revents != 0)
			return PROC_CANCELLED;
		long long left = deadline - clock_ms();
		if (left <= 0)
			return PROC_TIMEOUT;
		if (poll(fds, 2, left > 60000 ? 60000 : (int)left) < 0)
			fds[1].revents = errno != EINTR;
	}
}

/* How the program ended, from its wait status. */
static void
read_status(struct proc_record *out, const struct proc_spec *spec, int status,
    const struct rusage *used)
{
	out->end = WIFSIGNALED(status) ? PROC_SIGNALED : PROC_EXITED;
	out->code = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
	if (out->end != PROC_SIGNALED || spec->cpu_s <= 0)
		return;
	bool spent = used->ru_utime.tv_sec + used->ru_stime.tv_sec >= spec->cpu_s;
	if (out->code == SIGXCPU || (out->code == SIGKILL && spent))
		out->end = PROC_TIMEOUT;
}

/* A descriptor that is readable when a child has ended. */
static int
watch_children(void)
{
	const struct sigaction plain = { .sa_handler = SIG_DFL };
	sigset_t child;
	sigemptyset(&child);
	sigaddset(&child, SIGCHLD);
	/* an inherited "ignore" would let the children vanish unheard */
	if (sigaction(SIGCHLD, &plain, NULL) < 0)
		return -1;
	return signalfd(-1, &child, SFD_CLOEXEC | SFD_NONBLOCK);
}

static void
run(struct proc_record *out, const struct proc_spec *spec)
{
	long long start = clock_ms();
	pid_t self = getpid();
	int failure[2];
	int children = watch_children();
	if (children < 0 || pipe2(failure, O_CLOEXEC | O_NONBLOCK) < 0)
		goto out;
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
	out->end = watch(pid, children, start + spec->deadline_ms, &status, &used);
	if (out->end == PROC_EXITED) {
		read_status(out, spec, status, &used);
	} else {
		(void)kill(pid, SIGKILL);
		while (waitpid(pid, NULL, 0) < 0 && errno == EINTR)
			continue;
	}
	int cause = 0;
	if (read(failure[0], &cause, sizeof cause) == sizeof cause)
		*out = (struct proc_record){ .end = PROC_UNSTARTED, .code = cause };
	kill_descendants();
	out->ms = (int)(clock_ms() - start);
	return;
out:
	out->code = errno;
}

_Noreturn void
supervise(const struct proc_spec *spec, const int fds[PIPES])
{
	struct proc_record record = { .end = PROC_UNSTARTED };
	if (keep_only(fds, spec->input) < 0)
		_exit(1); /* the end of the status pipe tells that we failed */
	(void)setsid();
	if (prctl(PR_SET_CHILD_SUBREAPER, 1) < 0)
		record.code = errno;
	else
		run(&record, spec);
	_exit(write(FIRST + PIPE_STATUS, &record, sizeof record) < 0);
}
