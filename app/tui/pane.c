/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * pane - see pane.h: scrolling, the cursor and drawing, the same for all panes.
 *
 * `top` counts rows on the screen, the cursor counts lines of text: so the cursor stays
 * where it was in the text when the width changes.
 */
#include "tui/pane.h"
#include "base/text.h"
#include "tui/ui.h"

#include <string.h>

#define MEASURE 100 /* columns at most: longer lines are hard to read */

void
pane_init(struct pane *p, const struct pane_ops *ops)
{
	*p = (struct pane){ .ops = ops, .stale = true, .want = RICH_NOWHERE };
	rich_init(&p->text);
}

void
pane_release(struct pane *p)
{
	rich_release(&p->text);
	rich_rows_release(&p->rows);
}

void
pane_home(struct pane *p)
{
	p->top = p->cursor = 0;
	p->want = RICH_NOWHERE;
}

void
pane_reveal(struct pane *p, int want)
{
	p->want = want;
}

int
pane_target(const struct pane *p)
{
	return p->cursor < p->text.n ? p->text.lines[p->cursor].target : RICH_NOWHERE;
}

/* Columns of the gutter: a mark, the line number, a space. */
static int
gutter(const struct pane *p)
{
	int digits = 2, most = p->text.n ? p->text.lines[p->text.n - 1].number : 0;

	if (!p->ops->gutter)
		return 1;
	while (digits < 6 && most >= 100) {
		digits++;
		most /= 10;
	}
	return 1 + digits + 2;
}

static size_t
row_of(const struct pane *p, size_t line)
{
	size_t i = 0;

	while (i < p->rows.n && p->rows.v[i].line < line)
		i++;
	return i;
}

static size_t
top_max(const struct pane *p)
{
	size_t h = (size_t)(p->height > 0 ? p->height : 1);

	return p->rows.n > h ? p->rows.n - h : 0;
}

/* Scrolls as little as brings rows [from, to) into view, `margin` rows around them. */
static void
show_rows(struct pane *p, size_t from, size_t to, size_t margin)
{
	size_t h = (size_t)(p->height > 0 ? p->height : 1);

	from = from > margin ? from - margin : 0;
	to = to + margin > p->rows.n ? p->rows.n : to + margin;
	if (to > p->top + h)
		p->top = to - h;
	if (from < p->top)
		p->top = from;
	if (p->top > top_max(p))
		p->top = top_max(p);
}

static bool
is_wanted(const struct pane *p, const struct rich_line *l)
{
	return p->ops->gutter ? l->number == p->want : l->target == p->want;
}

/* Lines can be reached if the pane has a cursor for them. */
static bool
can_stand(const struct pane *p, size_t line)
{
	return p->text.lines[line].target != RICH_NOWHERE;
}

static void
settle_cursor(struct pane *p)
{
	size_t i = p->cursor;

	if (p->cursor >= p->text.n)
		p->cursor = p->text.n ? p->text.n - 1 : 0;
	if (p->ops->cursor == CURSOR_NONE || !p->text.n || can_stand(p, p->cursor))
		return;
	for (i = p->cursor; i < p->text.n; i++)
		if (can_stand(p, i))
			break;
	if (i == p->text.n)
		for (i = p->cursor; i > 0 && !can_stand(p, i); i--)
			;
	p->cursor = i;
}

void
pane_prepare(struct pane *p, const struct ui *ui, const struct rect *at)
{
	int width;

	p->height = at->h;
	if (p->stale) {
		rich_clear(&p->text);
		p->ops->build(&p->text, ui, at->w - 2);
	}
	width = at->w - gutter(p) - 1;
	width = width > MEASURE ? MEASURE : width;
	if (p->stale || p->width != width) {
		rich_wrap(&p->rows, &p->text, width);
		p->stale = false;
		p->width = width;
	}
	for (size_t i = 0; p->want != RICH_NOWHERE && i < p->text.n; i++) {
		if (!is_wanted(p, &p->text.lines[i]))
			continue;
		p->cursor = i;
		show_rows(p, row_of(p, i), row_of(p, i + 1), (size_t)at->h / 3);
		break;
	}
	p->want = RICH_NOWHERE;
	settle_cursor(p);
	if (p->top > top_max(p))
		p->top = top_max(p);
}

/* The bytes of a row, in pieces of one style. */
static void
draw_text(const struct pane *p, struct display *d, int y, int x, int w, size_t from,
    size_t to)
{
	const char *text = p->text.text.ptr;
	const unsigned char *styles = (const unsigned char *)p->text.styles.ptr;

	while (from < to && w > 0) {
		size_t end = from + 1;
		int used;

		while (end < to && styles[end] == styles[from])
			end++;
		used = display_put(
		    d, y, x, w, (enum style)styles[from], text + from, end - from);
		x += used;
		w -= used;
		from = end;
	}
}

static void
draw_gutter(const struct pane *p, struct display *d, int y, int x,
    const struct rich_row *r, bool here)
{
	const struct rich_line *l = &p->text.lines[r->line];
	int w = gutter(p);
	struct buf b = BUF_INIT(32);

	if (!p->ops->gutter || !r->first)
		return;
	if (l->number) {
		buf_addf(&b, "%*d", w - 2, l->number);
		display_put(d, y, x + 1, w - 2,
		    here && p->cursor && r->line == p->cursor ? STYLE_LINE_HERE
							      : STYLE_LINE,
		    b.ptr, b.len);
	}
	if (l->mark[0])
		display_say(d, y, x, 1, l->mark_style, l->mark);
	buf_release(&b);
}

void
pane_draw(const struct pane *p, struct display *d, const struct rect *at, bool here)
{
	int margin = gutter(p);

	for (int i = 0; i < at->h && p->top + (size_t)i < p->rows.n; i++) {
		const struct rich_row *r = &p->rows.v[p->top + (size_t)i];
		const struct rich_line *l = &p->text.lines[r->line];
		int y = at->y + i, x = at->x + margin, w = at->w - margin - 1;

		draw_gutter(p, d, y, at->x, r, here);
		draw_text(p, d, y, x + r->indent, w - r->indent, r->from, r->to);
		if (r->right) {
			const char *right = p->text.text.ptr + l->right_from;
			int n = (int)text_width(right, l->right_to - l->right_from);

			draw_text(p, d, y, x + (n < w ? w - n : 0), n < w ? n : w,
			    l->right_from, l->right_to);
		}
		if (p->ops->cursor == CURSOR_TARGETS && r->line == p->cursor && here &&
		    can_stand(p, r->line))
			display_shade(d, y, at->x, at->w, STYLE_SELECTED);
	}
}

/* Goes to the next line where the cursor can stand; scrolls where there is none. */
static void
step(struct pane *p, int by)
{
	size_t h = (size_t)(p->height > 0 ? p->height : 1), i = p->cursor, row;

	if (p->ops->cursor == CURSOR_TARGETS && p->text.n) {
		do
			i += (size_t)by;
		while (i < p->text.n && !can_stand(p, i));
		row = i < p->text.n ? row_of(p, i) : 0;
		/* why: a target far off is come to by scrolling, so no text is missed */
		if (i < p->text.n && row + h >= p->top && row <= p->top + h) {
			p->cursor = i;
			show_rows(p, row, row_of(p, i + 1), 1);
			return;
		}
	}
	if (by < 0)
		p->top -= p->top > 0;
	else
		p->top += p->top < top_max(p);
}

static void
jump(struct pane *p, bool down, size_t rows)
{
	size_t max = top_max(p), i, row;

	if (down)
		p->top = p->top + rows > max ? max : p->top + rows;
	else
		p->top = p->top > rows ? p->top - rows : 0;
	if (p->ops->cursor == CURSOR_NONE || !p->rows.n)
		return;
	/* the cursor goes along: to the edge when the edge of the text is reached */
	row = p->top + (down && p->top == max ? (size_t)p->height - 1 : 0);
	p->cursor = p->rows.v[row < p->rows.n ? row : p->rows.n - 1].line;
	i = p->cursor;
	while (down && i > 0 && p->top == max && !can_stand(p, i))
		i--;
	p->cursor = i;
	settle_cursor(p);
}

void
pane_act(struct pane *p, struct ui *ui, enum action action)
{
	size_t page = p->height > 2 ? (size_t)p->height - 2 : 1, before = p->cursor;

	switch (action) {
	case ACT_UP: step(p, -1); break;
	case ACT_DOWN: step(p, 1); break;
	case ACT_PAGE_UP: jump(p, false, page); break;
	case ACT_PAGE_DOWN: jump(p, true, page); break;
	case ACT_TOP: jump(p, false, p->rows.n); break;
	case ACT_BOTTOM: jump(p, true, p->rows.n); break;
	default: return;
	}
	if (p->cursor != before && p->ops->moved && pane_target(p) != RICH_NOWHERE)
		p->ops->moved(ui, pane_target(p));
}
