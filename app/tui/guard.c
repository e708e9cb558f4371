/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * guard - see guard.h. A process waits for the end of a line that only ferry holds.
 *
 * The surprise: it is in a session of its own, so that neither ^Z nor a hang-up is its
 * business, and that it may set a terminal which its shell has taken back already. What
 * the shell has set anew is left as it is.
 */
#include "tui/guard.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

enum { LINE = 3, TTY = 4, SPARE = 5 };

/* Raw as curses makes it; a shell's line editor leaves the signals on. */
static bool
is_ours(const struct termios *now)
{
	return (now->c_lflag & (tcflag_t)(ICANON | ECHO | ISIG)) == 0;
}

static void
give_back(int fd, const struct termios *tty, const char *bytes, size_t len)
{
	struct termios now;

	while (len > 0) {
		ssize_t n = write(fd, bytes, len);

		if (n <= 0)
			break;
		bytes += n;
		len -= (size_t)n;
	}
	if (tcgetattr(fd, &now) == 0 && is_ours(&now))
		(void)tcsetattr(fd, TCSANOW, tty);
}

static _Noreturn void
stand(int line, int fd, const struct termios *tty, const char *bytes, size_t len)
{
	sigset_t none;
	char armed = 0, word;
	ssize_t n;

	sigemptyset(&none);
	(void)setsid();
	(void)prctl(PR_SET_NAME, "ferry-guard");
	/* why: what ferry has open is to end with it */
	line = fcntl(line, F_DUPFD, SPARE);
	fd = fcntl(fd, F_DUPFD, SPARE);
	if (line < 0 || fd < 0 || dup2(line, LINE) < 0 || dup2(fd, TTY) < 0)
		_exit(1);
	for (int i = 0; i < LINE; i++)
		close(i);
	closefrom(SPARE);
	sigprocmask(SIG_SETMASK, &none, NULL);
	while ((n = read(LINE, &word, 1)) == 1 || (n < 0 && errno == EINTR))
		armed = n == 1 ? word : armed;
	if (armed)
		give_back(TTY, tty, bytes, len);
	_exit(0);
}

void
guard_open(
    struct guard *g, int fd, const struct termios *tty, const char *bytes, size_t len)
{
	int ends[2];

	*g = (struct guard){ .line = -1 };
	if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) < 0)
		return;
	g->pid = fork();
	if (g->pid == 0) {
		close(ends[0]);
		stand(ends[1], fd, tty, bytes, len);
	}
	close(ends[1]);
	if (g->pid > 0)
		g->line = ends[0];
	else
		close(ends[0]);
}

void
guard_arm(struct guard *g, bool armed)
{
	const char word = armed;

	if (g->line >= 0)
		(void)send(g->line, &word, 1, MSG_NOSIGNAL);
}

void
guard_close(struct guard *g)
{
	if (g->line < 0)
		return;
	guard_arm(g, false);
	close(g->line);
	g->line = -1;
	while (waitpid(g->pid, NULL, 0) < 0 && errno == EINTR)
		continue;
}
