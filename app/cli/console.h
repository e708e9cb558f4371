/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_CLI_CONSOLE_H
#define FERRY_CLI_CONSOLE_H
/*
 * console - keys and signals of a verb that stays.
 *
 * Keys come one by one, without Enter, where the input is a terminal and ferry is in its
 * foreground; elsewhere there are none. Signals arrive as events (signalfd), so that the
 * verb can clean up. The terminal is as it was after console_close(), while ferry is
 * stopped (SIGTSTP), and after a crash.
 */
#include "base/err.h"

#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <termios.h>

struct console {   /* the fields are console.c's, but for these two: */
	bool keys; /* there are keys now */
	int ended; /* the signal that asked to end; 0 for none */
	int signals;
	bool saved; /* `before` is known */
	sigset_t mask_before;
	struct termios before; /* the terminal as it was */
};

FERRY_CHECK int console_open(struct console *c, struct err *e);
void console_close(struct console *c);

enum {
	CONSOLE_KEYS = 1,  /* console_key() has some */
	CONSOLE_OTHER = 2, /* one of `others` has its revents */
	CONSOLE_END = 4    /* the terminal has gone, or a signal asks to end */
};

/* At most this many others; a descriptor of -1 is left out. */
#define CONSOLE_OTHERS 4

/* Waits for any of these; timeout_ms -1: for ever. Stopping and continuing happen in
 * here. */
FERRY_CHECK int
console_wait(struct console *c, struct pollfd *others, size_t n, int timeout_ms);

/* The next key without waiting: a byte; -1 if there is none. */
FERRY_CHECK int console_key(struct console *c);

#endif
