/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_TUI_THEME_H
#define FERRY_TUI_THEME_H
/*
 * theme - what each style looks like, and the glyphs. Knows nothing of curses.
 *
 * A theme file is Lua data, assets/themes/NAME.lua: style name -> { fg, bg, bold, dim,
 * italic, underline, reverse }, colours being numbers of the 256-colour palette
 * (https://en.wikipedia.org/wiki/ANSI_escape_code#8-bit). Terminals with fewer colours
 * have the built-in theme, which also stands in for what a file leaves out.
 */
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

/* The rows of styles[] in theme.c, which holds the names. */
enum style {
	STYLE_PLAIN,
	STYLE_DIM,
	STYLE_STRONG,
	STYLE_EMPHASIS,
	STYLE_HEADING,
	STYLE_CODE,
	STYLE_BAR,      /* the top line */
	STYLE_BAR_DIM,  /* what is of less weight there */
	STYLE_RULE,     /* lines between panes */
	STYLE_TAB,      /* titles of panes: behind another, */
	STYLE_TAB_OPEN, /* shown, */
	STYLE_TAB_HERE, /* and taking the keys */
	STYLE_KEY,
	STYLE_SELECTED,
	STYLE_LINE,      /* line numbers */
	STYLE_LINE_HERE, /* of the cursor's line */
	STYLE_GOOD,
	STYLE_BAD,
	STYLE_WARN,
	STYLE_INFO,
	STYLE_STEP,     /* the number of an event beside its line */
	STYLE_STEP_BAD, /* the one that the error is about */
	STYLE_KEYWORD,
	STYLE_TYPE,
	STYLE_FUNCTION,
	STYLE_STRING,
	STYLE_NUMBER,
	STYLE_CONSTANT,
	STYLE_COMMENT,
	STYLE_PREPROC,
	STYLE_MACRO,
	STYLE_LIFETIME,
	STYLES
};

enum look_flag {
	LOOK_BOLD = 1,
	LOOK_DIM = 2,
	LOOK_ITALIC = 4,
	LOOK_UNDERLINE = 8,
	LOOK_REVERSE = 16
};

struct look {
	unsigned flags;
	short fg, bg; /* palette numbers; -1 for the terminal's own */
};

struct theme {
	struct look look[STYLES];
};

/* The style called `name`; STYLE_PLAIN if there is none. */
FERRY_CHECK enum style theme_style(const char *name);

/* The built-in theme, for 8 colours; without colours if `colours` is less. */
void theme_builtin(struct theme *out, int colours);

/* Reads assets/themes/<name>.lua under `share` over *t. ERR_NOTFOUND or ERR_INVALID
 * leave *t as it was. */
FERRY_CHECK int
theme_read(struct theme *t, const char *share, const char *name, struct err *e);

/* The theme for this terminal: FERRY_THEME if set, else "light" where COLORFGBG tells
 * of a light background, else "dark". */
FERRY_CHECK const char *theme_name(void);

enum glyph {
	GLYPH_TICK,
	GLYPH_CROSS,
	GLYPH_NEW,
	GLYPH_STARTED,
	GLYPH_BAR_FULL,
	GLYPH_BAR_EMPTY,
	GLYPH_HLINE,
	GLYPH_VLINE,
	GLYPH_TEE_DOWN, /* where a horizontal line meets a vertical one below */
	GLYPH_TEE_UP,
	GLYPH_BULLET,
	GLYPH_DOT,
	GLYPH_ARROW,
	GLYPH_POINTER,
	GLYPH_MORE, /* a line goes on below */
	GLYPHS
};

/* One column wide each. Static. */
FERRY_CHECK const char *glyph(bool utf8, enum glyph g);

/* Frame `n` of the sign that something goes on. Static. */
FERRY_CHECK const char *glyph_spinner(bool utf8, size_t n);

#endif
