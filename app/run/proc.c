/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * proc - the parent side of a supervised run: starts it, collects what it prints.
 *
 * Promises bounded memory, no blocking outside proc_free() and proc_run(), and that a
 * ferry killed at any moment leaves nothing running. Leaves killing to supervise.c,
 * limits to confine.c. The surprise: cancelling is closing the control pipe, which is
 * also what the kernel does for a ferry that was killed.
 */
#include "run/proc.h"

#include "base/mem.h"
#include "run/supervise.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
	CHUNK = 16384,
	CHUNKS_A_STEP = 64 /* a flood must not hold up the caller */
};

static const bool is_writing[PIPES] = { [PIPE_CONTROL] = true, [PIPE_GATE] = true };

struct proc {
	pid_t supervisor;
	int epoll;
	int fds[PIPES]; /* ferry's ends; -1 once closed */
	bool flood_kills;
	bool flooded;
	enum proc_state state;
	struct proc_result result;
};

static void
close_fd(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

/* Without the explicit removal a copy of the descriptor in a supervisor that is just
 * being forked would keep reporting on ours. */
static void
close_pipe(struct proc *p, enum proc_pipe i)
{
	if (p->fds[i] >= 0 && !is_writing[i])
		(void)epoll_ctl(p->epoll, EPOLL_CTL_DEL, p->fds[i], NULL);
	close_fd(&p->fds[i]);
}

/* All signals wait while the child is young: a handler of ferry's must not run there. */
static pid_t
fork_supervisor(const struct proc_spec *spec, const int fds[PIPES])
{
	sigset_t all, before;
	sigfillset(&all);
	sigprocmask(SIG_SETMASK, &all, &before);
	pid_t pid = fork();
	if (pid == 0)
		supervise(spec, fds);
	int cause = errno;
	sigprocmask(SIG_SETMASK, &before, NULL);
	errno = cause;
	return pid;
}

/* The two ends of one of them, ferry's first. */
static int
open_pipe(int ends[2], enum proc_pipe i, bool held)
{
	int both[2];
	if (i == PIPE_GATE) {
		ends[0] = eventfd(!held, EFD_CLOEXEC);
		ends[1] = ends[0] < 0 ? -1 : fcntl(ends[0], F_DUPFD_CLOEXEC, 0);
		return ends[1] < 0 ? -1 : 0;
	}
	if (pipe2(both, O_CLOEXEC) < 0)
		return -1;
	ends[0] = both[is_writing[i]];
	ends[1] = both[!is_writing[i]];
	return 0;
}

static int
open_pipes(struct proc *p, int theirs[PIPES], bool held)
{
	p->epoll = epoll_create1(EPOLL_CLOEXEC);
	if (p->epoll < 0)
		return -1;
	for (int i = 0; i < PIPES; i++) {
		int ends[2] = { -1, -1 };
		int rc = open_pipe(ends, (enum proc_pipe)i, held);
		p->fds[i] = ends[0];
		theirs[i] = ends[1];
		if (rc < 0)
			return -1;
		struct epoll_event event = { .events = EPOLLIN };
		if (!is_writing[i] &&
		    (fcntl(p->fds[i], F_SETFL, O_NONBLOCK) < 0 ||
			epoll_ctl(p->epoll, EPOLL_CTL_ADD, p->fds[i], &event) < 0))
			return -1;
	}
	return 0;
}

struct proc *
proc_start(const struct proc_spec *spec, struct err *e)
{
	int theirs[PIPES];
	struct proc *p = mem_calloc(1, sizeof *p);
	p->flood_kills = spec->flood_kills;
	p->epoll = -1;
	for (int i = 0; i < PIPES; i++)
		p->fds[i] = theirs[i] = -1;
	buf_init(&p->result.out, spec->output_max);
	buf_init(&p->result.err, spec->output_max);
	p->state = PROC_DONE;
	if (open_pipes(p, theirs, spec->held) == 0) {
		p->supervisor = fork_supervisor(spec, theirs);
		if (p->supervisor > 0)
			p->state = PROC_RUNNING;
	}
	int cause = errno;
	for (int i = 0; i < PIPES; i++)
		close_fd(&theirs[i]);
	if (p->state == PROC_RUNNING)
		return p;
	err_set(e, ERR_IO, "cannot start \"%s\": %s", spec->argv[0], strerror(cause));
	proc_free(p);
	return NULL;
}

void
proc_go(struct proc *p)
{
	if (p->fds[PIPE_GATE] >= 0)
		(void)eventfd_write(p->fds[PIPE_GATE], 1);
}

int
proc_fd(const struct proc *p)
{
	return p->epoll;
}

/* Takes what a pipe holds, as far as it comes without waiting. */
static void
take(struct proc *p, enum proc_pipe i, struct buf *to)
{
	char chunk[CHUNK];
	for (int n = 0; n < CHUNKS_A_STEP && p->fds[i] >= 0; n++) {
		ssize_t got = read(p->fds[i], chunk, sizeof chunk);
		if (got > 0)
			buf_add(to, chunk, (size_t)got);
		else if (got == 0)
			close_pipe(p, i);
		else if (errno != EINTR)
			break;
	}
	if (to->cut && p->flood_kills && !p->flooded) {
		p->flooded = true;
		proc_cancel(p);
	}
}

static void
finish(struct proc *p, const struct proc_record *record)
{
	/* a program that is done may have left a full pipe behind; whoever still holds
	 * the other end is not waited for */
	take(p, PIPE_OUT, &p->result.out);
	take(p, PIPE_ERR, &p->result.err);
	p->result.end = record->end;
	p->result.code = record->code;
	p->result.ms = record->ms;
	p->result.reason = record->reason;
	memcpy(p->result.why, record->why, sizeof p->result.why);
	if (p->flooded && record->end != PROC_UNSTARTED) {
		p->result.end = PROC_FLOODED;
		p->result.reason = PROC_OUTPUT;
		snprintf(p->result.why, sizeof p->result.why,
		    "output: more than %zu KiB", p->result.out.limit / 1024);
	}
	for (int i = 0; i < PIPES; i++)
		close_pipe(p, (enum proc_pipe)i);
	p->state = PROC_DONE;
}

enum proc_state
proc_step(struct proc *p)
{
	if (p->state == PROC_DONE)
		return PROC_DONE;
	take(p, PIPE_OUT, &p->result.out);
	take(p, PIPE_ERR, &p->result.err);
	struct proc_record record;
	ssize_t got = read(p->fds[PIPE_STATUS], &record, sizeof record);
	if (got < 0 && (errno == EAGAIN || errno == EINTR))
		return PROC_RUNNING;
	/* a supervisor that ends without a word was killed, its program with it; what
	 * that has started is in its group */
	if (got != sizeof record) {
		record = (struct proc_record){ .end = PROC_SIGNALED, .code = SIGKILL };
		(void)kill(-p->supervisor, SIGKILL);
	}
	record.why[PROC_WHY - 1] = '\0';
	finish(p, &record);
	return PROC_DONE;
}

void
proc_cancel(struct proc *p)
{
	if (p != NULL)
		close_pipe(p, PIPE_CONTROL);
}

enum proc_state
proc_state(const struct proc *p)
{
	return p->state;
}

const struct proc_result *
proc_result(const struct proc *p)
{
	return &p->result;
}

void
proc_take(struct proc_result *out, struct proc *p)
{
	*out = p->result;
	proc_result_init(&p->result);
}

static void
wait_done(struct proc *p)
{
	struct pollfd fd = { .fd = p->epoll, .events = POLLIN };
	while (proc_step(p) == PROC_RUNNING)
		(void)poll(&fd, 1, -1);
}

void
proc_free(struct proc *p)
{
	if (p == NULL)
		return;
	proc_cancel(p);
	wait_done(p);
	while (
	    p->supervisor > 0 && waitpid(p->supervisor, NULL, 0) < 0 && errno == EINTR)
		continue;
	for (int i = 0; i < PIPES; i++)
		close_fd(&p->fds[i]);
	close_fd(&p->epoll);
	proc_result_release(&p->result);
	mem_free(p);
}

int
proc_run(struct proc_result *out, const struct proc_spec *spec, struct err *e)
{
	proc_result_init(out);
	struct proc *p = proc_start(spec, e);
	if (p == NULL)
		return -1;
	wait_done(p);
	proc_take(out, p);
	proc_free(p);
	return 0;
}

int
proc_check_started(const struct proc_result *r, const char *name, struct err *e)
{
	if (r->end != PROC_UNSTARTED)
		return 0;
	if (r->reason == PROC_SANDBOX)
		return err_set(e, ERR_TOOL,
		    "the sandbox could not start: %s; `ferry doctor` tries it anew",
		    r->why);
	return err_set(e, ERR_TOOL, "cannot start %s: %s%s", name, strerror(r->code),
	    r->code == EACCES && geteuid() == 0
		? "; it runs as user 65534, not as root: chmod -R go+rX its folder"
		: "");
}

void
proc_result_init(struct proc_result *r)
{
	*r = (struct proc_result){ .end = PROC_UNSTARTED };
	buf_init(&r->out, 0);
	buf_init(&r->err, 0);
}

void
proc_result_release(struct proc_result *r)
{
	buf_release(&r->out);
	buf_release(&r->err);
}
