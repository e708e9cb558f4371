/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * display - see display.h. Curses keeps the cells and sends what changed.
 */
#include "tui/display.h"
#include "base/log.h"
#include "base/text.h"

#include <curses.h>
#include <langinfo.h>
#include <stdlib.h>
#include <string.h>

static void
set_attributes(struct display *d, const struct theme *t)
{
	static const struct {
		enum look_flag flag;
		attr_t attr;
	} attrs[] = {
		{ LOOK_BOLD, A_BOLD },
		{ LOOK_DIM, A_DIM },
		{ LOOK_ITALIC, A_ITALIC },
		{ LOOK_UNDERLINE, A_UNDERLINE },
		{ LOOK_REVERSE, A_REVERSE },
	};

	for (int i = 0; i < STYLES; i++)
		for (size_t k = 0; k < sizeof attrs / sizeof *attrs; k++)
			if (t->look[i].flags & (unsigned)attrs[k].flag)
				d->attr[i] |= attrs[k].attr;
}

static void
set_styles(struct display *d, const char *share)
{
	const char *no_color = getenv("NO_COLOR");
	struct theme t;
	struct err e = { 0 };
	int colours = 0;
	bool own = false; /* the terminal's own colours can be had */

	if (has_colors() && !(no_color && *no_color) && start_color() == OK) {
		colours = COLORS;
		own = use_default_colors() == OK;
	}
	theme_builtin(&t, colours);
	if (colours >= 256 && theme_read(&t, share, theme_name(), &e) < 0)
		log_line("theme", "%s", e.text);
	set_attributes(d, &t);
	for (short i = 0; i < STYLES; i++) {
		const struct look *l = &t.look[i];

		if (colours < 8 || (l->fg < 0 && l->bg < 0))
			continue;
		d->pair[i] = (short)(i + 1);
		init_pair(d->pair[i], l->fg < 0 && !own ? COLOR_WHITE : l->fg,
		    l->bg < 0 && !own ? COLOR_BLACK : l->bg);
	}
}

int
display_open(struct display *d, const char *share, struct err *e)
{
	*d = (struct display){ .cursor_y = -1, .clean = BUF_INIT(BUF_MAX) };
	d->utf8 = !strcmp(nl_langinfo(CODESET), "UTF-8");
	if (tty_open(&d->tty, e) < 0)
		return -1;
	set_styles(d, share);
	return 0;
}

void
display_close(struct display *d)
{
	tty_close(&d->tty);
	buf_release(&d->clean);
}

int
display_height(void)
{
	return LINES;
}

int
display_width(void)
{
	return COLS;
}

int
display_key(unsigned *character)
{
	wint_t c;
	int rc = get_wch(&c);

	*character = 0;
	if (rc == KEY_CODE_YES)
		return (int)c;
	if (rc == ERR)
		return -1;
	*character = (unsigned)c;
	/* why: characters from here on would be taken for KEY_ codes */
	return c < KEY_MIN ? (int)c : 0;
}

void
display_clear(struct display *d)
{
	erase();
	d->cursor_y = -1;
}

void
display_show(struct display *d)
{
	curs_set(d->cursor_y >= 0);
	if (d->cursor_y >= 0)
		move(d->cursor_y, d->cursor_x);
	refresh();
}

void
display_rewrite(void)
{
	wredrawln(stdscr, 0, LINES);
}

void
display_redraw(void)
{
	clearok(curscr, TRUE);
}

/* What stands for a character where only ASCII can be shown. */
static char
ascii_of(unsigned c)
{
	static const struct {
		unsigned c;
		char ascii;
	} signs[] = {
		{ 0x2013, '-' },
		{ 0x2014, '-' },
		{ 0x2018, '\'' },
		{ 0x2019, '\'' },
		{ 0x201C, '"' },
		{ 0x201D, '"' },
		{ 0x2022, '*' },
		{ 0x2026, '~' },
		{ 0x2192, '>' },
		{ 0x00D7, 'x' },
		{ 0x00A0, ' ' },
	};

	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (signs[i].c == c)
			return signs[i].ascii;
	return '?';
}

/* Makes the scratch what may be sent: clean, on one line, in the terminal's charset. */
static void
clean(struct display *d, const char *ptr, size_t len)
{
	struct buf *b = &d->clean;
	size_t n = 0;

	buf_clear(b);
	text_sanitise(b, ptr, len);
	for (size_t i = 0; i < b->len; i++)
		if (b->ptr[i] == '\n' || b->ptr[i] == '\t')
			b->ptr[i] = ' ';
	if (d->utf8)
		return;
	for (size_t i = 0; i < b->len; n++) {
		unsigned c;

		i += text_decode(&c, b->ptr + i, b->len - i);
		b->ptr[n] = c < 0x80 ? (char)c : ascii_of(c);
	}
	buf_truncate(b, n);
}

int
display_put(struct display *d, int y, int x, int w, enum style style, const char *ptr,
    size_t len)
{
	size_t n, used;

	if (y < 0 || x < 0 || y >= LINES || x >= COLS || w <= 0 || !len)
		return 0;
	w = w > COLS - x ? COLS - x : w;
	clean(d, ptr, len);
	n = text_fit(d->clean.ptr, d->clean.len, (size_t)w);
	used = text_width(d->clean.ptr, n);
	attr_set(d->attr[style], d->pair[style], NULL);
	mvaddnstr(y, x, d->clean.ptr, (int)n);
	return (int)used;
}

int
display_say(struct display *d, int y, int x, int w, enum style style, const char *text)
{
	return display_put(d, y, x, w, style, text, strlen(text));
}

int
display_right(struct display *d, int y, int w, enum style style, const char *text)
{
	int n = (int)text_width(text, strlen(text));

	if (n + 2 > w)
		return w;
	display_say(d, y, w - n - 1, n, style, text);
	return w - n - 2;
}

void
display_fill(struct display *d, int y, int x, int w, enum style style, const char *g)
{
	if (y < 0 || y >= LINES || x < 0)
		return;
	attr_set(d->attr[style], d->pair[style], NULL);
	for (int i = 0; i < w && x + i < COLS; i++)
		mvaddstr(y, x + i, g);
}

void
display_shade(struct display *d, int y, int x, int w, enum style style)
{
	if (y >= 0 && y < LINES && x >= 0 && x < COLS)
		mvchgat(y, x, w, d->attr[style], d->pair[style], NULL);
}

void
display_cursor(struct display *d, int y, int x)
{
	d->cursor_y = y;
	d->cursor_x = x;
}
