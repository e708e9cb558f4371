/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_TUI_DISPLAY_H
#define FERRY_TUI_DISPLAY_H
/*
 * display - keys in, cells in styles out.
 *
 * Everything that is drawn is sanitised here once more, whoever made it. Where the
 * locale is not UTF-8, what is not ASCII is shown as its nearest sign or as '?'.
 */
#include "base/buf.h"
#include "base/err.h"
#include "tui/theme.h"
#include "tui/tty.h"

#include <stdbool.h>
#include <stddef.h>

struct display { /* the fields are display.c's, but for `tty` and `utf8` */
	struct tty tty;
	bool utf8;
	attr_t attr[STYLES];
	short pair[STYLES];
	struct buf clean; /* scratch of display_put() */
	int cursor_y, cursor_x;
};

/* Takes the terminal; `share` is where themes are. There can be one. */
FERRY_CHECK int display_open(struct display *d, const char *share, struct err *e);
void display_close(struct display *d);

FERRY_CHECK int display_height(void);
FERRY_CHECK int display_width(void);

/* The next key without waiting, as keymap.h codes it; -1 if there is none.
 * *character is the Unicode character, or 0 for a key that has none. */
FERRY_CHECK int display_key(unsigned *character);

void display_clear(struct display *d);
void display_show(struct display *d);

/* The next display_show() writes every line anew, without clearing first. Curses would
 * otherwise scroll parts of the screen, with sequences that emulators behind recorders,
 * serial consoles and web terminals lack: a screen drawn wrong costs more than 5 KB. */
void display_rewrite(void);
void display_redraw(void); /* the terminal's contents are not to be trusted */

/* Writes at most `w` columns at (y, x). The columns that were used. */
int display_put(struct display *d, int y, int x, int w, enum style style,
    const char *ptr, size_t len);
int
display_say(struct display *d, int y, int x, int w, enum style style, const char *text);

/* Text at the right end of a row `w` wide; the columns that are left before it. */
int display_right(struct display *d, int y, int w, enum style style, const char *text);

/* Writes the glyph, one column wide, `w` times. */
void
display_fill(struct display *d, int y, int x, int w, enum style style, const char *g);

/* Gives `w` columns that are already written another style. */
void display_shade(struct display *d, int y, int x, int w, enum style style);

/* Shows the cursor at (y, x) after the next display_show(); display_clear() hides it. */
void display_cursor(struct display *d, int y, int x);

#endif
