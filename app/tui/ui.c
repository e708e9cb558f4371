/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * ui - see ui.h: the state of the screens and the questions that panes ask of it.
 */
#include "tui/ui.h"
#include "base/mem.h"
#include "base/text.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#define FILTER_MAX 64
#define VALUE_MAX  400

static int
read_sandbox(struct ui *ui, struct err *e)
{
	static const enum style styles[SANDBOX_TIERS] = { STYLE_DIM, STYLE_WARN,
		STYLE_WARN, STYLE_BAD };
	struct sandbox_state s;

	if (sandbox_find(&s, ui->ferry->places.cache, false, e) < 0)
		return -1;
	(void)snprintf(
	    ui->sandbox, sizeof ui->sandbox, "sandbox: %s", sandbox_words(&s));
	ui->sandbox_style = styles[s.tier];
	return 0;
}

int
ui_init(struct ui *ui, struct ferry *f, struct err *e)
{
	*ui = (struct ui){
		.ferry = f,
		.at = AT_HOME,
		.focus = PANE_LIST,
		.source = PANE_RUST,
		.lower = PANE_LESSON,
		.filter = BUF_INIT(FILTER_MAX),
		.message = BUF_INIT(1024),
		.value = BUF_INIT(VALUE_MAX),
	};
	ui->catalogue = ferry_catalogue(f, e);
	if (!ui->catalogue || read_sandbox(ui, e) < 0)
		return -1;
	if (display_open(&ui->display, f->places.share, e) < 0)
		return -1;
	for (int i = 0; i < PANES; i++)
		pane_init(&ui->panes[i], pane_table[i]);
	ui_read_standings(ui);
	ui->selected = next_exercise(&ui->standings, NEXT_NONE);
	if (ui->selected == NEXT_NONE)
		ui->selected = 0;
	pane_reveal(&ui->panes[PANE_LIST], (int)ui->selected);
	return 0;
}

void
ui_release(struct ui *ui)
{
	work_close(&ui->work);
	for (int i = 0; i < PANES; i++)
		pane_release(&ui->panes[i]);
	standings_release(&ui->standings);
	highlight_close(ui->highlight);
	buf_release(&ui->filter);
	buf_release(&ui->message);
	buf_release(&ui->value);
	display_close(&ui->display);
}

void
ui_read_standings(struct ui *ui)
{
	struct standings s;
	struct err e = { 0 };

	if (standings_read(&s, ui->ferry, &e) < 0) {
		ui_complain(ui, &e);
		if (ui->standings.n)
			return;
		s.n = ui->catalogue->exercise_n;
		s.v = mem_calloc(s.n, sizeof *s.v);
	}
	standings_release(&ui->standings);
	ui->standings = s;
	ui_stale(ui, PANE_LIST, PANE_DETAILS);
}

size_t
ui_passed(const struct ui *ui, const struct chapter *c)
{
	size_t first = c ? c->first : 0, n = c ? c->n : ui->standings.n, passed = 0;

	for (size_t i = first; i < first + n && i < ui->standings.n; i++)
		passed += ui->standings.v[i].standing == STANDING_PASSED;
	return passed;
}

const struct chapter *
ui_chapter(const struct ui *ui, size_t exercise)
{
	for (size_t i = 0; i < ui->catalogue->chapter_n; i++) {
		const struct chapter *c = &ui->catalogue->chapters[i];

		if (exercise >= c->first && exercise < c->first + c->n)
			return c;
	}
	return NULL;
}

static bool
holds(const struct exercise *x, const struct chapter *c, const char *word)
{
	if (strcasestr(x->title, word) || strcasestr(x->name, word) ||
	    (c && strcasestr(c->title, word)))
		return true;
	for (size_t i = 0; i < x->concept_n; i++)
		if (strcasestr(x->concepts[i], word))
			return true;
	return x->expect && !strcasecmp(x->expect, word);
}

bool
ui_matches(const struct ui *ui, size_t exercise)
{
	const char *p = ui->filter.ptr;

	while (*p) {
		char word[FILTER_MAX + 1];
		size_t n = strcspn(p, " ");

		memcpy(word, p, n);
		word[n] = '\0';
		if (n && !holds(&ui->catalogue->exercises[exercise],
			     ui_chapter(ui, exercise), word))
			return false;
		p += n + (p[n] == ' ');
	}
	return true;
}

bool
ui_is_passed(const struct ui *ui)
{
	return ui->work.exercise && ui->work.index < ui->standings.n &&
	       ui->standings.v[ui->work.index].standing == STANDING_PASSED;
}

int
ui_attempt(const struct ui *ui)
{
	const struct report *r = &ui->work.report;

	return r->repeats ? ui->standings.v[ui->work.index].attempts : r->attempt;
}

enum pane_id
ui_where(const struct ui *ui, bool rust)
{
	const char *own = ui->work.language;

	return !strcmp(own, rust ? "rust" : "c") ? PANE_RUST : PANE_C;
}

void
ui_set(struct ui *ui, const char *name, const char *value)
{
	struct err e = { 0 };

	if (work_set(&ui->work, name, value, &e) < 0)
		ui_complain(ui, &e);
	ui_stale(ui, PANE_C, PANE_HINTS);
}

void
ui_focus(struct ui *ui, enum pane_id id)
{
	ui->focus = id;
	if (id == PANE_C || id == PANE_RUST)
		ui->source = id;
	else if (id >= PANE_LESSON && id <= PANE_HINTS)
		ui->lower = id;
}

bool
ui_has_c(const struct ui *ui)
{
	const struct exercise *x = ui->work.exercise;

	return !x || x->c_file || x->program;
}

bool
ui_has_c_behind(const struct ui *ui)
{
	const struct work *w = &ui->work;

	return w->exercise && w->exercise->program && w->questions.n &&
	       w->fixed.text.len;
}

size_t
ui_stops(enum pane_id out[PANES], const struct ui *ui)
{
	size_t n = 0;

	if (ui->at == AT_HOME) {
		out[n++] = PANE_LIST;
		out[n++] = PANE_DETAILS;
		return n;
	}
	if (ui_has_c(ui))
		out[n++] = PANE_C;
	out[n++] = PANE_RUST;
	if (ui_layout(ui).fold != FOLD_ALL) {
		out[n++] = ui->lower;
		return n;
	}
	for (int i = PANE_LESSON; i <= PANE_HINTS; i++)
		out[n++] = (enum pane_id)i;
	return n;
}

void
ui_say(struct ui *ui, enum style style, const char *fmt, ...)
{
	char text[1024];
	va_list ap;

	va_start(ap, fmt);
	(void)vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	buf_clear(&ui->message);
	buf_adds(&ui->message, text);
	ui->message_style = style;
}

void
ui_complain(struct ui *ui, const struct err *e)
{
	ui_say(ui, STYLE_BAD, "%s", e->text);
}

void
ui_stale(struct ui *ui, enum pane_id from, enum pane_id to)
{
	for (int i = (int)from; i <= (int)to; i++)
		ui->panes[i].stale = true;
}

struct layout
ui_layout(const struct ui *ui)
{
	int h = display_height(), w = display_width();
	struct layout l;

	if (ui->at == AT_HOME)
		return layout_home(h, w, ui->zoomed);
	l = layout_lesson(h, w, ui->zoomed, ui->focus >= PANE_LESSON);
	if (!ui_has_c(ui))
		layout_join(&l);
	return l;
}
