/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * pane_text - the panes that are read: the lesson, the hints, the keys.
 */
#include "tui/md.h"
#include "tui/panes.h"
#include "tui/ui.h"

#include <string.h>

static void
build_lesson(struct rich *out, const struct ui *ui, int width)
{
	const struct buf *b = &ui->work.story;

	(void)width;
	md_add(out, b->ptr, b->len, ui->highlight, ui->display.utf8);
}

const struct pane_ops pane_lesson = {
	.key = "1",
	.title = "Lesson",
	.build = build_lesson,
};

/* The first hint whose condition has not been met; NULL if all have. */
static const struct hint *
first_closed(const struct work *w)
{
	const struct exercise *x = w->exercise;

	for (size_t i = 0; i < x->hint_n; i++) {
		bool met = false;

		for (size_t k = 0; k < w->hint_n; k++)
			met = met || w->hints[k] == i;
		if (!met)
			return &x->hints[i];
	}
	return NULL;
}

/* On what the hint waits: an answer to a question, a code, a test, or a report on the C. */
static void
add_condition(struct rich *out, const struct work *w, const char *after)
{
	const struct exercise *x = w->exercise;
	const char *form = "opens when the test `%s` has failed";
	struct buf b = BUF_INIT(512);

	for (size_t i = 0; i < w->questions.n; i++)
		if (!strcmp(w->questions.v[i].name, after))
			form = "opens when `%s` was answered wrong";
	if ((*after == 'E' && after[1] >= '0' && after[1] <= '9') ||
	    strstr(after, "::") || (x->expect && !strcmp(x->expect, after)))
		form = "opens when rustc says %s";
	else if (!w->questions.n &&
		 (strchr(after, '-') || (!x->tests && !strchr(after, '_'))))
		form = "opens when a tool reports `%s`";
	buf_addf(&b, form, after);
	rich_prose(out, STYLE_DIM, b.ptr);
	buf_release(&b);
}

static void
add_closed(struct rich *out, const struct work *w)
{
	const struct hint *closed = first_closed(w);
	size_t left = w->exercise->hint_n - w->opened;

	rich_gap(out);
	if (work_hint(w) && !w->told) {
		rich_say(out, STYLE_KEY, "h");
		rich_say(out, STYLE_DIM, " opens a hint on what the last check met.");
	} else if (!left) {
		rich_say(out, STYLE_DIM, "These are all the hints there are.");
	} else if (w->opened < w->hint_n) {
		rich_say(out, STYLE_KEY, "h");
		rich_sayf(out, STYLE_DIM, " opens the next hint; %zu %s closed.", left,
		    left == 1 ? "is" : "are");
	} else if (closed) {
		rich_sayf(out, STYLE_DIM, "%zu more: the next ", left);
		add_condition(out, w, closed->after);
		rich_say(out, STYLE_DIM, ".");
	}
	(void)rich_end(out);
}

static void
build_hints(struct rich *out, const struct ui *ui, int width)
{
	const struct work *w = &ui->work;
	const struct exercise *x = w->exercise;

	(void)width;
	if (w->hints_err.code != ERR_NONE) {
		rich_say(out, STYLE_BAD, w->hints_err.text);
		(void)rich_end(out);
		return;
	}
	if (!x->hint_n && !work_hint(w)) {
		rich_say(out, STYLE_DIM, "This exercise has no hints.");
		(void)rich_end(out);
		return;
	}
	for (size_t i = 0; i < w->opened; i++) {
		const struct hint *h = &x->hints[w->hints[i]];

		rich_gap(out);
		out->hang = 5;
		rich_sayf(out, STYLE_INFO, "%s ",
		    i + 1 == w->opened ? glyph(ui->display.utf8, GLYPH_POINTER) : " ");
		rich_sayf(out, STYLE_KEY, "%zu  ", i + 1);
		rich_prose(out, STYLE_PLAIN, h->text);
		if (h->after)
			rich_sayf(out, STYLE_DIM, " (after %s)", h->after);
		rich_end(out)->target = (int)i + 1;
		out->hang = 0;
	}
	if (work_hint(w) && w->told) {
		rich_gap(out);
		rich_say(out, STYLE_KEY, "On the last check  ");
		rich_prose(out, STYLE_PLAIN, work_hint(w));
		rich_end(out)->target = HINTS_MAX + 1;
	}
	add_closed(out, w);
}

const struct pane_ops pane_hints = {
	.key = "4",
	.title = "Hints",
	.build = build_hints,
};

static void
add_keys(struct rich *out, const char *heading, unsigned where)
{
	rich_gap(out);
	rich_say(out, STYLE_HEADING, heading);
	(void)rich_end(out);
	out->indent = 1;
	out->hang = 15;
	for (const struct key *k = keymap; k->action != ACT_NONE; k++) {
		if (k->where != where)
			continue;
		rich_sayf(out, STYLE_KEY, "%-14s", k->name);
		rich_prose(out, STYLE_PLAIN, k->help);
		(void)rich_end(out);
	}
	out->indent = out->hang = 0;
}

static void
build_help(struct rich *out, const struct ui *ui, int width)
{
	(void)width;
	if (ui->at == AT_LESSON) {
		add_keys(out, "In a lesson", AT_LESSON);
		add_keys(out, "Everywhere", AT_BOTH);
		add_keys(out, "In the list of exercises", AT_HOME);
	} else {
		add_keys(out, "In the list of exercises", AT_HOME);
		add_keys(out, "Everywhere", AT_BOTH);
		add_keys(out, "In a lesson", AT_LESSON);
	}
}

const struct pane_ops pane_help = {
	.title = "Keys",
	.build = build_help,
};

const struct pane_ops *const pane_table[PANES] = {
	[PANE_LIST] = &pane_list,
	[PANE_DETAILS] = &pane_details,
	[PANE_C] = &pane_c,
	[PANE_RUST] = &pane_rust,
	[PANE_LESSON] = &pane_lesson,
	[PANE_RESULTS] = &pane_results,
	[PANE_NOTES] = &pane_notes,
	[PANE_HINTS] = &pane_hints,
	[PANE_HELP] = &pane_help,
};
