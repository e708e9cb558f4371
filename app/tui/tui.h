/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_TUI_TUI_H
#define FERRY_TUI_TUI_H
/*
 * tui - the screens: home and lesson. The only room that knows curses.
 */
#include "base/err.h"
#include "lesson/ferry.h"

#include <stdbool.h>

/* Whether a full screen can be had here; *why says why not, in one line. */
FERRY_CHECK bool tui_possible(const char **why);

/* Runs until the user leaves. `exercise` (a catalogue name) opens its lesson at once;
 * NULL shows home. 0, or -1 with *e; the terminal is restored either way. */
FERRY_CHECK int tui_run(struct ferry *f, const char *exercise, struct err *e);

#endif
