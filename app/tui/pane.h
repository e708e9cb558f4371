/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_TUI_PANE_H
#define FERRY_TUI_PANE_H
/*
 * pane - one scrolling area of styled lines.
 *
 * What a pane shows is a row of pane_table: a function that builds its lines from the
 * state (ui.h), and what Enter means. Lines are built when something changed and wrapped
 * when the width changed, never while drawing. A new pane is one file pane_x.c, one row
 * and one member of enum pane_id.
 */
#include "base/err.h"
#include "tui/display.h"
#include "tui/keymap.h"
#include "tui/layout.h"
#include "tui/rich.h"

#include <stdbool.h>
#include <stddef.h>

struct ui;

enum pane_id {
	PANE_LIST,
	PANE_DETAILS,
	PANE_C,
	PANE_RUST,
	PANE_LESSON,
	PANE_RESULTS,
	PANE_NOTES,
	PANE_HINTS,
	PANE_HELP,
	PANES
};

enum pane_cursor {
	CURSOR_NONE,   /* keys scroll */
	CURSOR_TARGETS /* keys go from one line with a target to the next */
};

struct pane_ops {
	const char *key;                           /* that leads to it; NULL if none */
	const char *title;                         /* "Results" */
	const char *(*heading)(const struct ui *); /* in place of the title, or NULL */
	const char *(*name)(const struct ui *); /* behind the title; NULL if nothing */
	enum pane_cursor cursor;
	bool gutter; /* marks and line numbers on the left */
	/* Adds the lines; `width` is for what is drawn to fit, text wraps by itself. */
	void (*build)(struct rich *out, const struct ui *ui, int width);
	/* Enter on a line with this target, and the cursor's coming to it; may be NULL. */
	void (*enter)(struct ui *ui, int target);
	void (*moved)(struct ui *ui, int target);
	/* The keys Left (-1) and Right (1) on it; NULL: they go to the pane beside. */
	void (*turn)(struct ui *ui, int target, int by);
};

extern const struct pane_ops *const pane_table[PANES];

struct pane {
	const struct pane_ops *ops;
	struct rich text;
	struct rich_rows rows;
	int width;     /* that the rows were made for */
	int height;    /* when last drawn */
	bool stale;    /* the text has to be built again */
	size_t top;    /* first row that is shown */
	size_t cursor; /* index of the line with the cursor */
	int want; /* line number or target to bring into view; RICH_NOWHERE if none */
};

void pane_init(struct pane *p, const struct pane_ops *ops);
void pane_release(struct pane *p);

/* Makes text and rows fit the state and the rectangle. */
void pane_prepare(struct pane *p, const struct ui *ui, const struct rect *at);
void
pane_draw(const struct pane *p, struct display *d, const struct rect *at, bool here);

/* Back to the first line. */
void pane_home(struct pane *p);

/* Brings the line with this number (panes with a gutter) or target into view and puts the
 * cursor there, when next drawn. */
void pane_reveal(struct pane *p, int want);

/* Moves as the action says; nothing if it is none of the pane's. */
void pane_act(struct pane *p, struct ui *ui, enum action action);

/* The target under the cursor, RICH_NOWHERE if there is none. */
FERRY_CHECK int pane_target(const struct pane *p);

#endif
