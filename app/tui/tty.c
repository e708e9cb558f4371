/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * tty - see tty.h. Raw mode: ^Z is a key like the others and stops the whole process
 * group by hand, because `make run` and the shell have to stop with us.
 */
#include "tui/tty.h"
#include "base/buf.h"
#include "base/crash.h"

#include <curses.h>
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <term.h>
#include <unistd.h>

#define ESCAPE_MS 25 /* a lone Esc is told from a key that begins with one */

static const int events[] = { SIGWINCH, SIGCONT, SIGTSTP, SIGINT, SIGTERM, SIGHUP,
	SIGQUIT };

#define EVENTS (sizeof events / sizeof *events)

static void
take_signals(struct tty *t)
{
	struct sigaction plain = { .sa_handler = SIG_DFL };
	sigset_t mask;

	sigemptyset(&mask);
	sigemptyset(&plain.sa_mask);
	for (size_t i = 0; i < EVENTS; i++) {
		sigaddset(&mask, events[i]);
		/* why: curses has put handlers of its own here */
		(void)sigaction(events[i], &plain, NULL);
	}
	sigprocmask(SIG_BLOCK, &mask, NULL);
	if (t->signals < 0)
		t->signals = signalfd(-1, &mask, SFD_CLOEXEC | SFD_NONBLOCK);
}

/* A terminfo string without its padding ("$<5>"). */
static void
add_capability(struct buf *out, const char *name)
{
	const char *s = tigetstr(name);

	if (!s || s == (char *)-1)
		return;
	while (*s) {
		const char *end = s[0] == '$' && s[1] == '<' ? strchr(s, '>') : NULL;

		if (end)
			s = end + 1;
		else
			buf_addc(out, *s++);
	}
}

static void
arm(struct tty *t)
{
	struct buf bytes = BUF_INIT(4096);

	add_capability(&bytes, "sgr0");
	add_capability(&bytes, "rmkx");
	add_capability(&bytes, "cnorm");
	add_capability(&bytes, "rmcup");
	buf_adds(&bytes, "\r\n");
	crash_arm(STDOUT_FILENO, &t->before, bytes.ptr, bytes.len);
	if (t->guard.pid == 0)
		guard_open(&t->guard, STDOUT_FILENO, &t->before, bytes.ptr, bytes.len);
	guard_arm(&t->guard, true);
	buf_release(&bytes);
}

bool
tty_possible(const char **why)
{
	const char *name = getenv("TERM");
	int rc;
	bool can;

	*why = NULL;
	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		*why = "input or output is no terminal";
	else if (!name || !*name || !strcmp(name, "dumb"))
		*why = "TERM names no terminal that can address its cursor";
	else if (setupterm(NULL, STDOUT_FILENO, &rc) != OK)
		*why = "the terminal that TERM names is not known here";
	if (*why)
		return false;
	can = tigetstr("cup") && tigetstr("clear");
	del_curterm(cur_term);
	if (!can)
		*why = "TERM names no terminal that can address its cursor";
	return can;
}

static void
fit_size(void)
{
	struct winsize size;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row && size.ws_col)
		resizeterm(size.ws_row, size.ws_col);
	clearok(curscr, TRUE);
}

int
tty_open(struct tty *t, struct err *e)
{
	*t = (struct tty){ .signals = -1, .guard.line = -1 };
	sigprocmask(SIG_SETMASK, NULL, &t->mask_before);
	if (tcgetattr(STDIN_FILENO, &t->before) == 0)
		t->curses = newterm(NULL, stdout, stdin);
	if (!t->curses)
		return err_set(e, ERR_TOOL,
		    "the terminal \"%s\" cannot show a full screen: set TERM",
		    getenv("TERM") ? getenv("TERM") : "");
	set_escdelay(ESCAPE_MS);
	fit_size(); /* why: LINES and COLUMNS in the environment may be stale */
	raw();
	noecho();
	nonl();
	keypad(stdscr, TRUE);
	nodelay(stdscr, TRUE);
	intrflush(stdscr, FALSE);
	curs_set(0);
	take_signals(t);
	arm(t);
	return 0;
}

void
tty_close(struct tty *t)
{
	tty_leave(t);
	guard_close(&t->guard);
	delscreen(t->curses);
	if (t->signals >= 0)
		close(t->signals);
}

void
tty_leave(struct tty *t)
{
	endwin();
	guard_arm(&t->guard, false);
	crash_disarm();
	sigprocmask(SIG_SETMASK, &t->mask_before, NULL);
}

void
tty_return(struct tty *t)
{
	take_signals(t);
	arm(t);
	fit_size();
	refresh();
}

static void
stop(struct tty *t, pid_t whom)
{
	tty_leave(t);
	(void)kill(whom, SIGTSTP);
	tty_return(t);
}

void
tty_suspend(struct tty *t)
{
	stop(t, 0);
}

static int
read_signals(struct tty *t)
{
	struct signalfd_siginfo info;
	int seen = 0;

	while (read(t->signals, &info, sizeof info) == (ssize_t)sizeof info) {
		switch ((int)info.ssi_signo) {
		case SIGWINCH:
			fit_size();
			seen |= TTY_DRAW;
			break;
		case SIGTSTP:
			stop(t, getpid());
			seen |= TTY_DRAW;
			break;
		case SIGCONT:
			/* why: a SIGSTOP gave no chance to leave first */
			endwin();
			tty_return(t);
			seen |= TTY_DRAW;
			break;
		default:
			t->ended = (int)info.ssi_signo;
			seen |= TTY_END;
			break;
		}
	}
	return seen;
}

int
tty_wait(struct tty *t, int check, int file, int timeout_ms)
{
	struct pollfd p[4] = {
		{ .fd = STDIN_FILENO, .events = POLLIN },
		{ .fd = t->signals, .events = POLLIN },
		{ .fd = check, .events = POLLIN },
		{ .fd = file, .events = POLLIN },
	};
	int seen = 0;

	if (poll(p, 4, timeout_ms) < 0)
		return errno == EINTR ? 0 : TTY_END;
	if (p[1].revents & POLLIN)
		seen |= read_signals(t);
	if (p[0].revents & (POLLHUP | POLLERR | POLLNVAL))
		seen |= TTY_END;
	else if (p[0].revents)
		seen |= TTY_KEYS;
	if (p[2].revents)
		seen |= TTY_CHECK;
	if (p[3].revents)
		seen |= TTY_FILE;
	return seen;
}
