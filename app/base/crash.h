/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_BASE_CRASH_H
#define FERRY_BASE_CRASH_H
/*
 * crash - gives the terminal back when the program dies.
 *
 * What a handler may do is little, so the bytes to write and the settings to restore
 * are prepared while all is well. Fatal signals and want of memory are covered; a
 * process that is killed outright is not.
 */
#include <stddef.h>
#include <termios.h>

/* From now on a crash restores `tty` on descriptor `fd` and writes `bytes` to it. */
void crash_arm(int fd, const struct termios *tty, const char *bytes, size_t len);

/* The terminal is in nobody's hands: a crash leaves it alone. */
void crash_disarm(void);

#endif
