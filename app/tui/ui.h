/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_TUI_UI_H
#define FERRY_TUI_UI_H
/*
 * ui - the state of the screens, which actions change and panes are built from.
 */
#include "base/buf.h"
#include "base/err.h"
#include "lesson/ferry.h"
#include "lesson/next.h"
#include "tui/display.h"
#include "tui/highlight.h"
#include "tui/keymap.h"
#include "tui/pane.h"
#include "tui/work.h"

#include <stdbool.h>
#include <stddef.h>

enum asking { ASK_NOTHING, ASK_RESET, ASK_VALUE };

struct ui {
	struct ferry *ferry;               /* borrowed */
	const struct catalogue *catalogue; /* borrowed */
	char sandbox[48]; /* how well a program is confined: always in view */
	enum style sandbox_style;
	struct display display;
	struct highlight *highlight; /* NULL until first needed, or if there is none */
	struct standings standings;
	struct pane panes[PANES];

	enum where at;
	enum pane_id focus;  /* takes the keys */
	enum pane_id source; /* of C and Rust, the one shown where they share a cell */
	enum pane_id lower;  /* of the texts, the one shown */
	bool zoomed;
	bool help;                    /* the keys lie over everything */
	enum asking question;         /* waits for y or n, or for a value: */
	const struct question *asked; /* of the exercise; borrowed from work */
	struct buf value;             /* as far as it is typed */

	size_t selected;   /* exercise at home */
	struct buf filter; /* words typed */
	bool typing;       /* the keys go to the filter */

	struct work work;
	bool watching; /* each save is checked; as long as ferry runs */
	bool show_solution, show_fixed;
	bool followed; /* this check has already brought its pane to the front */

	struct buf
	    message; /* in place of the keys in the last line, until the next key */
	enum style message_style;
	bool quit;
};

FERRY_CHECK int ui_init(struct ui *ui, struct ferry *f, struct err *e);
void ui_release(struct ui *ui);

/* Reads where the learner stands again. Failures become the message. */
void ui_read_standings(struct ui *ui);

/* How many exercises are passed, of chapter `c` or (NULL) of all. */
FERRY_CHECK size_t ui_passed(const struct ui *ui, const struct chapter *c);
FERRY_CHECK const struct chapter *ui_chapter(const struct ui *ui, size_t exercise);

/* Whether the filter lets the exercise through. */
FERRY_CHECK bool ui_matches(const struct ui *ui, size_t exercise);

/* Whether the exercise on the screen has ever been passed. */
FERRY_CHECK bool ui_is_passed(const struct ui *ui);

/* The number of the attempt that the report on the screen is, or repeats; 0 if it is none. */
FERRY_CHECK int ui_attempt(const struct ui *ui);

/* Puts a pane to the front of its cell and gives it the keys. */
void ui_focus(struct ui *ui, enum pane_id id);

/* Whether the exercise has something for the left of the sources; true at home. */
FERRY_CHECK bool ui_has_c(const struct ui *ui);

/* Whether its C lies behind a program in Rust that it asks about. */
FERRY_CHECK bool ui_has_c_behind(const struct ui *ui);

/* The panes that can have the keys now, in the order of Tab; their number. */
FERRY_CHECK size_t ui_stops(enum pane_id out[PANES], const struct ui *ui);

/* Shows a line until the next key. */
void ui_say(struct ui *ui, enum style style, const char *fmt, ...) FERRY_PRINTF(3, 4);
void ui_complain(struct ui *ui, const struct err *e);

/* These panes have to be built again. */
void ui_stale(struct ui *ui, enum pane_id from, enum pane_id to);

/* The layout of this screen, as the size is now. */
FERRY_CHECK struct layout ui_layout(const struct ui *ui);

/* The pane that shows the C, or the Rust, that reports and notes are about: the left one,
 * or the learner's. */
FERRY_CHECK enum pane_id ui_where(const struct ui *ui, bool rust);

/* Sets a field of the answer, for exercises that ask; a failure becomes the message. */
void ui_set(struct ui *ui, const char *name, const char *value);

/* Draws everything. frame.c, and of it the last line, foot.c */
void ui_draw(struct ui *ui);
void foot_draw(struct ui *ui, int h, int w);

/* A key as display_key() gives it, and an action. input.c, act.c */
void ui_key(struct ui *ui, int code, unsigned character);
void ui_act(struct ui *ui, enum action action);

/* Opens an exercise on the lesson screen, and goes back home. flow.c */
void ui_open(struct ui *ui, size_t exercise);
void ui_leave(struct ui *ui);

/* Starts a check, and takes it further when its descriptor is readable. flow.c */
void ui_check(struct ui *ui);
void ui_step(struct ui *ui);

/* After the answer's descriptor was readable: a save is shown, and checked if saves are
 * watched. flow.c */
void ui_watch(struct ui *ui);

#endif
