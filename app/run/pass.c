/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * pass - see pass.h. Leaves to the caller what the lines mean.
 *
 * The surprise: the pipe of a tool's stdout is made as small as it can be. Its stderr
 * goes straight to the terminal, and a tool that cannot run far ahead of its reader says
 * "could not compile" there after the errors, as it does without us.
 */
#include "run/pass.h"

#include "base/buf.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PIPE_BYTES = 4096, CHUNK = 65536, HELD_MAX = 16 << 20 };

struct pass {
	const struct pass_spec *spec;
	struct buf line; /* what has come of a line that begins with "{" */
	bool in_text;    /* inside a line that is passed on */
	bool rest;       /* all is passed on */
};

static int
put(const struct pass *p, const char *s, size_t len, struct err *e)
{
	while (len) {
		ssize_t n = write(p->spec->fd, s, len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return err_set(e, ERR_IO, "cannot write to standard %s: %s",
			    p->spec->fd == STDERR_FILENO ? "error" : "output",
			    strerror(errno));
		s += n;
		len -= (size_t)n;
	}
	return 0;
}

/* Writes out the line that was held back. */
static int
let_go(struct pass *p, struct err *e)
{
	int rc = put(p, p->line.ptr, p->line.len, e);

	buf_clear(&p->line);
	return rc;
}

static int
end_line(struct pass *p, struct err *e)
{
	switch (p->spec->line(p->spec->ctx, p->line.ptr, p->line.len)) {
	case PASS_ON: return let_go(p, e);
	case PASS_LAST: p->rest = true; break;
	case PASS_TAKEN: break;
	}
	buf_clear(&p->line);
	return 0;
}

static int
take(struct pass *p, const char *s, size_t len, struct err *e)
{
	while (len) {
		const char *nl = memchr(s, '\n', len);
		size_t n = nl ? (size_t)(nl - s) + 1 : len;
		bool held = p->line.len || (!p->rest && !p->in_text && *s == '{');

		if (held && p->line.len + n <= HELD_MAX) {
			buf_add(&p->line, s, n);
			if (nl && end_line(p, e) < 0)
				return -1;
		} else {
			if (let_go(p, e) < 0 || put(p, s, n, e) < 0)
				return -1;
			p->in_text = !nl;
		}
		s += n;
		len -= n;
	}
	return 0;
}

/*
 * Reads until the end of file, or until the tool has ended and nothing more is there: a
 * server that it started may keep the pipe open for ever.
 */
static int
follow(struct pass *p, int from, pid_t child, struct err *e)
{
	int pidfd = (int)syscall(SYS_pidfd_open, child, 0), rc = 0;
	struct pollfd fds[] = { { .fd = from, .events = POLLIN },
		{ .fd = pidfd, .events = POLLIN } };
	static const size_t n_fds = sizeof fds / sizeof *fds;
	struct buf chunk = BUF_INIT(CHUNK);
	bool idle = true; /* there may be something to make ready */
	ssize_t n = 1;

	while (rc == 0 && n > 0) {
		size_t room = buf_reserve(&chunk, CHUNK);
		int ready = poll(fds, n_fds, idle ? 0 : -1);

		if (ready == 0)
			idle = p->spec->idle(p->spec->ctx);
		if (ready == 0 || (ready < 0 && errno == EINTR))
			continue;
		if (ready < 0) {
			rc = err_set(e, ERR_IO, "cannot wait for \"%s\": %s",
			    p->spec->argv[0], strerror(errno));
			break;
		}
		if (!fds[0].revents)
			break;
		n = read(from, chunk.ptr, room);
		if (n < 0 && errno == EINTR)
			n = 1;
		else if (n > 0)
			rc = take(p, chunk.ptr, (size_t)n, e);
	}
	if (rc == 0 && p->line.len)
		rc = end_line(p, e);
	if (pidfd >= 0)
		close(pidfd);
	buf_release(&chunk);
	return rc;
}

static int
no_such(const char *name, int errnum, struct err *e)
{
	if (errnum == ENOENT)
		return err_set(e, ERR_TOOL, "there is no \"%s\" on PATH", name);
	return err_set(e, ERR_TOOL, "cannot run \"%s\": %s", name, strerror(errnum));
}

/* Starts the tool with `to` in place of spec->fd; `defaults` are its signals again. */
static int
start(pid_t *child, const struct pass_spec *spec, int to, const sigset_t *defaults,
    struct err *e)
{
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attr;
	int rc;

	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, to, spec->fd);
	posix_spawnattr_init(&attr);
	posix_spawnattr_setflags(&attr, POSIX_SPAWN_SETSIGDEF);
	posix_spawnattr_setsigdefault(&attr, defaults);
	rc = posix_spawnp(
	    child, spec->argv[0], &actions, &attr, (char *const *)spec->argv, environ);
	posix_spawnattr_destroy(&attr);
	posix_spawn_file_actions_destroy(&actions);
	return rc ? no_such(spec->argv[0], rc, e) : 0;
}

static int
await(int *out, pid_t child, const char *name, struct err *e)
{
	int status;

	while (waitpid(child, &status, 0) < 0)
		if (errno != EINTR)
			return err_set(e, ERR_IO, "cannot wait for \"%s\": %s", name,
			    strerror(errno));
	*out = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
	return 0;
}

int
pass_run(int *out, const struct pass_spec *spec, struct err *e)
{
	static const int of_terminal[] = { SIGINT, SIGQUIT };
	enum { SIGNALS = sizeof of_terminal / sizeof *of_terminal };
	struct sigaction before[SIGNALS], ignore = { .sa_handler = SIG_IGN };
	struct pass p = { .spec = spec, .line = BUF_INIT(HELD_MAX) };
	sigset_t defaults;
	int fds[2], rc, ended;
	pid_t child;

	if (pipe2(fds, O_CLOEXEC) < 0)
		return err_set(e, ERR_IO, "cannot make a pipe: %s", strerror(errno));
	if (spec->fd == STDOUT_FILENO)
		(void)fcntl(fds[0], F_SETPIPE_SZ, PIPE_BYTES);
	sigemptyset(&defaults);
	for (int i = 0; i < SIGNALS; i++) {
		sigaction(of_terminal[i], &ignore, &before[i]);
		if (before[i].sa_handler != SIG_IGN)
			sigaddset(&defaults, of_terminal[i]);
	}
	rc = start(&child, spec, fds[1], &defaults, e);
	close(fds[1]);
	if (rc == 0) {
		spec->started(spec->ctx);
		rc = follow(&p, fds[0], child, e);
		close(fds[0]);
		ended = await(out, child, spec->argv[0], rc < 0 ? NULL : e);
		rc = rc < 0 ? rc : ended;
	} else {
		close(fds[0]);
	}
	for (int i = 0; i < SIGNALS; i++)
		sigaction(of_terminal[i], &before[i], NULL);
	buf_release(&p.line);
	return rc;
}

int
pass_exec(const char *const *argv, struct err *e)
{
	execvp(argv[0], (char *const *)argv);
	return no_such(argv[0], errno, e);
}
