/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_TUI_GUARD_H
#define FERRY_TUI_GUARD_H
/*
 * guard - gives the terminal back when ferry is killed without being asked (SIGKILL, the
 * kernel short of memory). Private to tty.c.
 */
#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>
#include <termios.h>

struct guard {
	int line;  /* to the process that waits; -1 for none */
	pid_t pid; /* of it */
};

/* `tty` is what the terminal was, `bytes` what has it leave the full screen. Without a
 * process to be had there is no guard, which nobody has to know. */
void guard_open(
    struct guard *g, int fd, const struct termios *tty, const char *bytes, size_t len);

/* Whether the screen is ferry's from now on. */
void guard_arm(struct guard *g, bool armed);

void guard_close(struct guard *g);

#endif
