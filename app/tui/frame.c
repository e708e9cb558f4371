/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * frame - draws the whole screen from the state: the bar, the titles, the panes, the keys.
 *
 * Every frame is drawn anew; curses sends only what changed.
 */
#include "base/log.h"
#include "base/text.h"
#include "tui/ui.h"

#include <stdio.h>
#include <string.h>

#define BAR_WIDTH 12  /* of the progress over all */
#define SPIN_MS   100 /* a frame of the spinner */
#define TITLE_MIN 20  /* of an exercise's title, before its chapter's gives way */

static const char *
sign(const struct ui *ui, enum glyph g)
{
	return glyph(ui->display.utf8, g);
}

/* The exercise's title in the columns from x on, cut to what fits behind its chapter's; that
 * is left out where too little of the title would remain. */
static void
draw_exercise(struct ui *ui, int x, int room)
{
	struct display *d = &ui->display;
	const struct chapter *c = ui_chapter(ui, ui->work.index);
	const char *title = ui->work.exercise->title, *more = sign(ui, GLYPH_MORE);
	int need = (int)text_width(title, strlen(title));

	if (c && c->title &&
	    x + (int)text_width(c->title, strlen(c->title)) + 2 +
		    (need < TITLE_MIN ? need : TITLE_MIN) <=
		room) {
		x += display_say(d, 0, x, room - x, STYLE_BAR_DIM, c->title);
		x += display_say(d, 0, x, room - x, STYLE_BAR_DIM, "  ");
	}
	if (x + need <= room) {
		display_say(d, 0, x, room - x, STYLE_BAR, title);
		return;
	}
	x += display_say(d, 0, x, room - x - 1, STYLE_BAR, title);
	display_say(d, 0, x, room - x, STYLE_BAR, more);
}

static void
draw_bar(struct ui *ui, int w)
{
	struct display *d = &ui->display;
	const struct work *k = &ui->work;
	struct buf right = BUF_INIT(256);
	size_t passed = ui_passed(ui, NULL), all = ui->standings.n;
	int x = 1, room, full = all ? (int)(passed * BAR_WIDTH / all) : 0;

	display_fill(d, 0, 0, w, STYLE_BAR, " ");
	if (ui->at == AT_LESSON) {
		const struct place *p = &ui->standings.v[k->index];

		if (ui->watching)
			buf_addf(&right, "watching%s",
			    p->standing == STANDING_PASSED || p->attempts ? ", " : "");
		buf_addf(&right, "%s%s", p->standing == STANDING_PASSED ? "passed" : "",
		    p->standing == STANDING_PASSED && p->attempts ? ", " : "");
		if (p->attempts)
			buf_addf(&right, "%d attempt%s", p->attempts,
			    p->attempts == 1 ? "" : "s");
	} else {
		buf_addf(&right, "%zu of %zu passed", passed, all);
	}
	room = display_right(d, 0, w, STYLE_BAR_DIM, right.ptr);
	if (ui->at == AT_HOME) {
		room -= BAR_WIDTH + 1;
		display_fill(d, 0, room, full, STYLE_BAR, sign(ui, GLYPH_BAR_FULL));
		display_fill(d, 0, room + full, BAR_WIDTH - full, STYLE_BAR_DIM,
		    sign(ui, GLYPH_BAR_EMPTY));
	}
	x += display_say(d, 0, x, room - x, STYLE_BAR, "ferry  ");
	if (ui->at == AT_LESSON)
		draw_exercise(ui, x, right.len ? room - 1 : room);
	else
		display_say(d, 0, x, room - x, STYLE_BAR_DIM, "from C to Rust");
	buf_release(&right);
}

/* " 1 Lesson " and the like, or " 1 " if it is `brief` and not shown. */
static void
add_tab(struct buf *out, const struct ui *ui, enum pane_id id, bool shown, bool brief)
{
	const struct pane_ops *ops = ui->panes[id].ops;
	const char *name = ops->name && shown ? ops->name(ui) : NULL;
	const char *title = ops->heading ? ops->heading(ui) : ops->title;

	if (brief && !shown && ops->key)
		buf_addf(out, " %s ", ops->key);
	else
		buf_addf(out, " %s%s%s%s%s ", ops->key ? ops->key : "",
		    ops->key ? " " : "", title, name ? " " : "", name ? name : "");
}

/* Draws the tabs from column x on; the column behind them. */
static int
draw_tabs(struct ui *ui, const struct rect *at, const enum pane_id *ids, size_t n,
    enum pane_id shown, int reserved)
{
	int x = at->x + 1, end = at->x + at->w;
	struct buf b = BUF_INIT(512);
	bool brief;

	for (size_t i = 0; i < n; i++)
		add_tab(&b, ui, ids[i], ids[i] == shown, false);
	brief = (int)text_width(b.ptr, b.len) + reserved > at->w - 2;
	for (size_t i = 0; i < n; i++) {
		bool is_shown = ids[i] == shown;
		bool here = is_shown && ui->focus == shown && !ui->help;

		buf_clear(&b);
		add_tab(&b, ui, ids[i], is_shown, brief);
		x += display_put(&ui->display, at->y, x, end - x,
		    here       ? STYLE_TAB_HERE
		    : is_shown ? STYLE_TAB_OPEN
			       : STYLE_TAB,
		    b.ptr, b.len);
	}
	buf_release(&b);
	return x;
}

/* What is in view, "12-30/58", where not all is: lines of source, rows of prose. */
static void
add_position(struct buf *out, const struct pane *p)
{
	size_t h = (size_t)(p->height > 0 ? p->height : 0), first = p->top, last, n;

	if (!h || p->rows.n <= h)
		return;
	last = first + h - 1 < p->rows.n ? first + h - 1 : p->rows.n - 1;
	n = p->rows.n;
	if (p->ops->gutter) {
		first = p->rows.v[first].line;
		last = p->rows.v[last].line;
		n = p->text.n;
	}
	buf_addf(out, "%zu-%zu/%zu", first + 1, last + 1, n);
}

/* What goes on, or what came of it, in a few words. */
static enum style
add_status(struct buf *out, const struct ui *ui)
{
	const struct work *w = &ui->work;
	const struct verdict *v = &w->report.verdict;

	if (w->check) {
		buf_addf(out, "%s %s",
		    glyph_spinner(ui->display.utf8, (size_t)(clock_ms() / SPIN_MS)),
		    w->cancelling ? "stopping" : lesson_stage(w->check));
		return STYLE_INFO;
	}
	if (w->check_err.code != ERR_NONE) {
		buf_adds(out, "check not done");
		return STYLE_BAD;
	}
	if (!w->reported)
		return STYLE_DIM;
	if (w->edited) {
		buf_adds(out, "changed since the check");
		return STYLE_WARN;
	}
	buf_addf(out, "%s ", sign(ui, v->pass ? GLYPH_TICK : GLYPH_CROSS));
	if (v->pass)
		buf_adds(out, "passed");
	else if (v->kind == VERDICT_NOT_BUILT && v->code_n)
		buf_adds(out, v->codes[0]);
	else
		for (const char *s = verdict_name(v->kind); *s; s++)
			buf_addc(out, *s == '-' ? ' ' : *s);
	if (ui_attempt(ui))
		buf_addf(out, ", attempt %d", ui_attempt(ui));
	return v->pass ? STYLE_GOOD : STYLE_BAD;
}

/* The row of titles over a cell: the panes `ids` share it and `shown` is in front. */
static void
draw_titles(struct ui *ui, const struct rect *at, const enum pane_id *ids, size_t n,
    enum pane_id shown, bool with_status)
{
	struct display *d = &ui->display;
	struct buf status = BUF_INIT(128), position = BUF_INIT(64);
	enum style style = with_status ? add_status(&status, ui) : STYLE_DIM;
	int w = (int)text_width(status.ptr, status.len) + 2, x, end = at->x + at->w;

	display_fill(d, at->y, at->x, at->w, STYLE_RULE, sign(ui, GLYPH_HLINE));
	x = draw_tabs(ui, at, ids, n, shown, w);
	if (status.len && x + w < end) {
		end -= w + 1;
		display_say(d, at->y, end, 1, STYLE_PLAIN, " ");
		display_put(d, at->y, end + 1, w - 2, style, status.ptr, status.len);
		display_say(d, at->y, end + w - 1, 1, STYLE_PLAIN, " ");
	}
	add_position(&position, &ui->panes[shown]);
	w = (int)text_width(position.ptr, position.len) + 2;
	if (position.len && x + w + 1 < end) {
		display_say(d, at->y, end - w - 1, 1, STYLE_PLAIN, " ");
		display_put(
		    d, at->y, end - w, w - 2, STYLE_DIM, position.ptr, position.len);
		display_say(d, at->y, end - 2, 1, STYLE_PLAIN, " ");
	}
	buf_release(&status);
	buf_release(&position);
}

static void
draw_cell(struct ui *ui, const struct cell *c, const enum pane_id *ids, size_t n,
    enum pane_id shown, bool with_status)
{
	if (c->body.h <= 0)
		return;
	pane_prepare(&ui->panes[shown], ui, &c->body);
	pane_draw(
	    &ui->panes[shown], &ui->display, &c->body, ui->focus == shown && !ui->help);
	draw_titles(ui, &c->title, ids, n, shown, with_status);
}

/* The line between two cells side by side, and its joints. */
static void
draw_between(struct ui *ui, const struct layout *l)
{
	struct display *d = &ui->display;
	int x = l->right.body.x - 1;

	if (l->right.body.h <= 0)
		return;
	display_say(d, l->left.title.y, x, 1, STYLE_RULE, sign(ui, GLYPH_TEE_DOWN));
	for (int i = 0; i < l->left.body.h; i++)
		display_say(
		    d, l->left.body.y + i, x, 1, STYLE_RULE, sign(ui, GLYPH_VLINE));
}

static void
draw_home(struct ui *ui, const struct layout *l)
{
	static const enum pane_id both[] = { PANE_LIST, PANE_DETAILS };

	if (l->fold == FOLD_ALL) {
		draw_cell(ui, &l->left, both, 2, ui->focus, false);
		return;
	}
	draw_cell(ui, &l->left, both, 1, PANE_LIST, false);
	draw_cell(ui, &l->right, both + 1, 1, PANE_DETAILS, false);
	draw_between(ui, l);
}

static void
draw_lesson(struct ui *ui, const struct layout *l)
{
	static const enum pane_id ids[] = { PANE_C, PANE_RUST, PANE_LESSON,
		PANE_RESULTS, PANE_NOTES, PANE_HINTS };
	size_t from = ui_has_c(ui) ? 0 : 1;

	if (l->fold == FOLD_ALL) {
		draw_cell(ui, &l->left, ids + from, 6 - from, ui->focus, true);
		return;
	}
	if (l->fold == FOLD_PAIR) {
		draw_cell(ui, &l->left, ids + from, 2 - from, ui->source, false);
	} else {
		draw_cell(ui, &l->left, ids, 1, PANE_C, false);
		draw_cell(ui, &l->right, ids + 1, 1, PANE_RUST, false);
		draw_between(ui, l);
	}
	draw_cell(ui, &l->lower, ids + 2, 4, ui->lower, true);
}

/* The keys over everything between the bar and the last line. */
static void
draw_help(struct ui *ui, int h, int w)
{
	struct rect body = { 2, 0, h - 3, w }, title = { 1, 0, 1, w };
	enum pane_id id = PANE_HELP;
	enum pane_id focus = ui->focus;

	pane_prepare(&ui->panes[PANE_HELP], ui, &body);
	pane_draw(&ui->panes[PANE_HELP], &ui->display, &body, true);
	ui->focus = PANE_HELP;
	ui->help = false;
	draw_titles(ui, &title, &id, 1, PANE_HELP, false);
	ui->help = true;
	ui->focus = focus;
	display_say(&ui->display, h - 1, 1, w - 1, STYLE_KEY, "?");
	display_say(
	    &ui->display, h - 1, 3, w - 3, STYLE_DIM, "closes the list of keys");
}

void
ui_draw(struct ui *ui)
{
	int h = display_height(), w = display_width();
	struct layout l = ui_layout(ui);
	char text[64];

	display_clear(&ui->display);
	if (l.fold == FOLD_SMALL) {
		(void)snprintf(text, sizeof text, "terminal too small: %dx%d needed",
		    LAYOUT_MIN_WIDTH, LAYOUT_MIN_HEIGHT);
		display_say(&ui->display, h / 2, w > 32 ? (w - 32) / 2 : 0, w,
		    STYLE_PLAIN, text);
		display_show(&ui->display);
		return;
	}
	draw_bar(ui, w);
	if (ui->help) {
		draw_help(ui, h, w);
	} else {
		if (ui->at == AT_HOME)
			draw_home(ui, &l);
		else
			draw_lesson(ui, &l);
		foot_draw(ui, h, w);
	}
	display_show(&ui->display);
}
