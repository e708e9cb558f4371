/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * console - see console.h. The screens have their own way with the terminal (tui/tty.c);
 * here it stays a scrolling one, and only echo and line editing are off.
 */
#include "cli/console.h"
#include "base/crash.h"

#include <errno.h>
#include <string.h>
#include <sys/signalfd.h>
#include <unistd.h>

static const int events[] = { SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT };

/* In the background the terminal belongs to somebody else. */
static void
take_keys(struct console *c)
{
	struct termios now;

	if (!isatty(STDIN_FILENO) || tcgetpgrp(STDIN_FILENO) != getpgrp() ||
	    (!c->saved && tcgetattr(STDIN_FILENO, &c->before) < 0))
		return;
	c->saved = true;
	now = c->before;
	now.c_lflag &= (tcflag_t) ~(ICANON | ECHO);
	now.c_cc[VMIN] = 0; /* why: a read never waits */
	now.c_cc[VTIME] = 0;
	crash_arm(STDIN_FILENO, &c->before, "", 0);
	c->keys = tcsetattr(STDIN_FILENO, TCSADRAIN, &now) == 0;
}

static void
leave_keys(struct console *c)
{
	if (!c->keys)
		return;
	(void)tcsetattr(STDIN_FILENO, TCSADRAIN, &c->before);
	crash_disarm();
	c->keys = c->saved = false;
}

int
console_open(struct console *c, struct err *e)
{
	struct sigaction now;
	sigset_t mask;

	*c = (struct console){ .signals = -1 };
	sigemptyset(&mask);
	/* what is ignored, as under nohup, stays so */
	for (size_t i = 0; i < sizeof events / sizeof *events; i++)
		if (sigaction(events[i], NULL, &now) < 0 || now.sa_handler != SIG_IGN)
			sigaddset(&mask, events[i]);
	sigprocmask(SIG_BLOCK, &mask, &c->mask_before);
	c->signals = signalfd(-1, &mask, SFD_CLOEXEC | SFD_NONBLOCK);
	if (c->signals < 0) {
		err_set(e, ERR_IO, "cannot wait for signals: %s", strerror(errno));
		console_close(c);
		return -1;
	}
	take_keys(c);
	return 0;
}

void
console_close(struct console *c)
{
	leave_keys(c);
	if (c->signals >= 0)
		close(c->signals);
	c->signals = -1;
	sigprocmask(SIG_SETMASK, &c->mask_before, NULL);
}

/* As any program stops; returns when it continues. */
static void
stop(struct console *c)
{
	sigset_t mask;

	leave_keys(c);
	sigemptyset(&mask);
	sigaddset(&mask, SIGTSTP);
	sigprocmask(SIG_UNBLOCK, &mask, NULL);
	(void)raise(SIGTSTP);
	sigprocmask(SIG_BLOCK, &mask, NULL);
}

static int
read_signals(struct console *c)
{
	struct signalfd_siginfo info;

	while (read(c->signals, &info, sizeof info) == (ssize_t)sizeof info) {
		switch ((int)info.ssi_signo) {
		case SIGTSTP: stop(c); break;
		case SIGCONT:
			/* why: after SIGSTOP, which gives no chance to leave, the modes are
			 * the shell's, or it has put ferry in the background */
			crash_disarm();
			c->keys = false;
			take_keys(c);
			break;
		default: c->ended = (int)info.ssi_signo; return CONSOLE_END;
		}
	}
	return 0;
}

int
console_wait(struct console *c, struct pollfd *others, size_t n, int timeout_ms)
{
	struct pollfd p[CONSOLE_OTHERS + 2] = { { .fd = c->signals, .events = POLLIN },
		{ .fd = c->keys ? STDIN_FILENO : -1, .events = POLLIN } };
	int seen = 0;

	for (size_t i = 0; i < n; i++)
		p[i + 2] = (struct pollfd){ others[i].fd, POLLIN, 0 };
	if (poll(p, (nfds_t)n + 2, timeout_ms) < 0)
		memset(p, 0, sizeof p); /* interrupted: nothing is known */
	for (size_t i = 0; i < n; i++) {
		others[i].revents = p[i + 2].revents;
		seen |= others[i].revents ? CONSOLE_OTHER : 0;
	}
	if (p[0].revents)
		seen |= read_signals(c);
	if (p[1].revents & (POLLHUP | POLLERR | POLLNVAL))
		seen |= CONSOLE_END;
	else if (p[1].revents && c->keys)
		seen |= CONSOLE_KEYS;
	return seen;
}

int
console_key(struct console *c)
{
	unsigned char key;

	return c->keys && read(STDIN_FILENO, &key, 1) == 1 ? key : -1;
}
