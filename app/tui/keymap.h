/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_TUI_KEYMAP_H
#define FERRY_TUI_KEYMAP_H
/*
 * keymap - one table of keys: what they do, where, and how help and footer name them.
 *
 * Key codes are characters, or KEY_… of curses for the others. A new key is one row in
 * keymap.c and, for a new action, one row in act.c.
 */
#include "base/err.h"

#include <stddef.h>

enum action {
	ACT_NONE,
	ACT_UP,
	ACT_DOWN,
	ACT_PAGE_UP,
	ACT_PAGE_DOWN,
	ACT_TOP,
	ACT_BOTTOM,
	ACT_NEXT_PANE,
	ACT_PREVIOUS_PANE,
	ACT_LEFT,
	ACT_RIGHT,
	ACT_TAB_LESSON,
	ACT_TAB_RESULTS,
	ACT_TAB_NOTES,
	ACT_TAB_HINTS,
	ACT_SOURCE,
	ACT_ZOOM,
	ACT_ENTER,
	ACT_EDIT,
	ACT_CHECK,
	ACT_WATCH,
	ACT_HINT,
	ACT_SOLUTION,
	ACT_FIXED_C,
	ACT_RESET,
	ACT_NEXT,
	ACT_FILTER,
	ACT_CHAPTER_BEFORE,
	ACT_CHAPTER_NEXT,
	ACT_HELP,
	ACT_BACK,
	ACT_SUSPEND,
	ACT_REDRAW,
	ACT_QUIT,
	ACTIONS
};

/* Which screens a key belongs to. */
enum where { AT_HOME = 1, AT_LESSON = 2, AT_BOTH = 3 };

#define KEYMAP_CODES 4

struct key {
	int codes[KEYMAP_CODES]; /* 0 ends them early */
	enum action action;
	unsigned where;
	const char *name; /* "Tab", as help shows it */
	const char *help; /* what it does, one line */
	const char *foot; /* short form for the last line; NULL: not there */
};

extern const struct key keymap[]; /* in the order of the help; ends with ACT_NONE */

/* The action of `code` on the screen `at`; ACT_NONE if there is none. */
FERRY_CHECK enum action keymap_find(int code, enum where at);

#endif
