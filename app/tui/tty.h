/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_TUI_TTY_H
#define FERRY_TUI_TTY_H
/*
 * tty - the terminal's mode and what happens to it: up and down, waiting, signals.
 *
 * Signals arrive as events (signalfd), so no handler runs in the middle of anything.
 * Private to display.c but for waiting and handing over.
 */
#include "base/err.h"
#include "tui/guard.h"

#include <curses.h>
#include <signal.h>
#include <stdbool.h>
#include <termios.h>

struct tty { /* the fields are tty.c's */
	SCREEN *curses;
	struct termios before; /* the terminal as it was */
	sigset_t mask_before;
	int signals; /* signalfd */
	int ended;   /* the signal that asked to end; 0 for none */
	struct guard guard;
};

/* Whether a full screen can be had; if not, *why is one line (static). */
FERRY_CHECK bool tty_possible(const char **why);

FERRY_CHECK int tty_open(struct tty *t, struct err *e);
void tty_close(struct tty *t);

enum {
	TTY_KEYS = 1,  /* keys have come */
	TTY_CHECK = 2, /* the descriptor of a check is readable */
	TTY_FILE = 4,  /* that of a file is */
	TTY_DRAW = 8,  /* size or contents are no longer what they were */
	TTY_END = 16   /* the terminal has gone, or a signal asks to end */
};

/* Waits for any of these; a descriptor may be -1, timeout_ms -1 for ever. Stopping and
 * continuing (SIGTSTP, SIGCONT) happen in here. */
FERRY_CHECK int tty_wait(struct tty *t, int check, int file, int timeout_ms);

/* Hands the terminal to somebody else, and takes it back. Between the two, signals do
 * what they do in any program. */
void tty_leave(struct tty *t);
void tty_return(struct tty *t);

/* Stops the process group as a shell's ^Z does; returns when it continues. */
void tty_suspend(struct tty *t);

#endif
