/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_TUI_RICH_H
#define FERRY_TUI_RICH_H
/*
 * rich - styled text in lines, wrapped to a width when it is drawn.
 *
 * What is added is sanitised and its tabs become spaces, so that byte offsets, columns
 * and what a terminal shows agree.
 *
 *	rich_say(&r, STYLE_STRONG, "C     ");
 *	rich_sayf(&r, STYLE_PLAIN, "%s in line %d", kind, line);
 *	rich_end(&r)->target = line;
 */
#include "base/buf.h"
#include "base/err.h"
#include "tui/theme.h"

#include <stdbool.h>
#include <stddef.h>

#define RICH_NOWHERE (-1)

struct rich_line {
	size_t from, to;             /* bytes of rich.text */
	size_t right_from, right_to; /* a label at the right end; empty if equal */
	int indent, hang;            /* columns before the first row and the others */
	int number;                  /* line number in the gutter; 0 for none */
	char mark[8];                /* one column in the gutter, UTF-8; "" for none */
	enum style mark_style;
	int target; /* what Enter on it means to the pane; RICH_NOWHERE if nothing */
};

struct rich {
	struct buf text, styles; /* a byte of styles for each of text */
	struct rich_line *lines;
	size_t n, cap;
	size_t start;     /* of the line that is being made, in text */
	int indent, hang; /* given to each line that ends */
	bool in_right;    /* the line being made has come to its right label */
	size_t right;     /* where that starts */
};

void rich_init(struct rich *r);
void rich_release(struct rich *r);
void rich_clear(struct rich *r);

/* Adds to the line that is being made; a newline ends it. */
void rich_add(struct rich *r, enum style style, const char *ptr, size_t len);
void rich_say(struct rich *r, enum style style, const char *s);
void
rich_sayf(struct rich *r, enum style style, const char *fmt, ...) FERRY_PRINTF(3, 4);

/* Adds prose in which `backticks` make STYLE_CODE. NULL adds nothing. */
void rich_prose(struct rich *r, enum style style, const char *s);

/* Adds text that went through rich_clean(), with a style for each byte. */
void rich_add_styled(
    struct rich *r, const char *ptr, const unsigned char *styles, size_t len);

/* What follows in this line is its label at the right end. */
void rich_right(struct rich *r);

/* Ends the line. Borrowed until the next line ends. */
struct rich_line *rich_end(struct rich *r);

/* Ends the line if something is in it; then a blank line unless there is one already or
 * nothing at all. */
void rich_gap(struct rich *r);

/* Appends `s` sanitised and with tabs expanded, as rich_add_styled() wants it. */
void rich_clean(struct buf *out, const char *s, size_t len);

struct rich_row { /* one row on the screen */
	size_t line;
	size_t from, to; /* bytes of rich.text; an empty range for a blank row */
	int indent;
	bool first; /* of its line: shows the gutter */
	bool right; /* shows the label at the right end */
};

struct rich_rows {
	struct rich_row *v;
	size_t n, cap;
};

/* Breaks all lines to `width` columns, replacing what *out held. A label that does not
 * fit beside the last row of its line has a row of its own. */
void rich_wrap(struct rich_rows *out, const struct rich *r, int width);
void rich_rows_release(struct rich_rows *rows);

#endif
