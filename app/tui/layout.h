/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_TUI_LAYOUT_H
#define FERRY_TUI_LAYOUT_H
/*
 * layout - the size of the terminal to rectangles. Pure.
 *
 * The first row is the top bar and the last the keys. Between them lie bands, one above
 * the other: a row of titles and a body below it. A band has one cell or two side by
 * side with a column between them; a cell shows one pane and the titles of those that
 * share it. The smaller the screen, the more panes share a cell.
 */
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

#define LAYOUT_MIN_WIDTH  60
#define LAYOUT_MIN_HEIGHT 16

struct rect {
	int y, x, h, w;
};

enum fold {
	FOLD_NONE, /* every cell there is */
	FOLD_PAIR, /* C and Rust share the cell above the texts */
	FOLD_ALL,  /* all panes share one cell */
	FOLD_SMALL /* nothing fits */
};

struct cell {
	struct rect title; /* one row */
	struct rect body;
};

struct layout {
	enum fold fold;
	struct cell left, right, lower; /* h = 0 where absent; `left` alone if folded */
};

/* The lesson screen; `zoomed` gives the whole of it to one pane. Where rows are few,
 * `reading` gives most of them to the texts, else to the sources. */
FERRY_CHECK struct layout
layout_lesson(int height, int width, bool zoomed, bool reading);

/* Gives the room of both sources to one, where they stand beside each other. */
void layout_join(struct layout *l);

/* Home: the list on the left and the details on the right, or (FOLD_ALL) one of them. */
FERRY_CHECK struct layout layout_home(int height, int width, bool zoomed);

#endif
