/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * pane_ask - the questions of an exercise and the learner's answers, in place of code.
 *
 * A target is the number of the question. Every change is written into the answer at once;
 * what the last check said of a field stands beside it until it is changed.
 */
#include "base/mem.h"
#include "base/path.h"
#include "tui/panes.h"
#include "tui/ui.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define NAME 16 /* columns of the names */

/* What the last check said of the field; NULL if nothing that still holds. */
static const struct said *
find_said(const struct work *w, const char *name)
{
	const struct verdict *v = &w->report.verdict;

	for (size_t i = 0; w->reported && !w->edited && i < v->said_n; i++)
		if (!strcmp(v->said[i].name, name))
			return &v->said[i];
	return NULL;
}

static void
add_mark(struct rich *out, const struct ui *ui, const struct said *s)
{
	bool utf8 = ui->display.utf8;

	rich_sayf(out, s->right ? STYLE_GOOD : STYLE_BAD, "%s",
	    glyph(utf8, s->right ? GLYPH_TICK : GLYPH_CROSS));
	if (!s->right && s->actual)
		rich_sayf(
		    out, STYLE_BAD, " it is %s", *s->actual ? s->actual : "nothing");
}

static void
add_question(struct rich *out, const struct ui *ui, const struct question *q)
{
	const struct buf *answer = &ui->work.answer.text;
	char *value = fields_get(answer->ptr, answer->len, q->name);
	const struct said *said = find_said(&ui->work, q->name);
	const char *choice = value ? fields_choice(q, value) : NULL;

	out->indent = 1;
	out->hang = NAME + 1;
	rich_sayf(out, STYLE_STRONG, "%-*s", NAME, q->name);
	if (value)
		rich_sayf(out, STYLE_PLAIN, q->choice ? "< %s >" : "%s",
		    *value ? value : "\"\"");
	else
		rich_say(out, STYLE_DIM, q->choice ? "< ? >" : "?");
	if (said) {
		rich_right(out);
		add_mark(out, ui, said);
	}
	rich_end(out)->target = (int)(q - ui->work.questions.v);
	out->indent = out->hang = 3;
	rich_say(out, STYLE_DIM, q->about);
	for (size_t i = 0; q->choice && q->choice(i); i++) {
		bool is_it = choice && !strcmp(choice, q->choice(i));

		rich_say(out, STYLE_DIM, i ? ", " : ": ");
		rich_say(out, is_it ? STYLE_STRONG : STYLE_DIM, q->choice(i));
	}
	(void)rich_end(out);
	out->indent = out->hang = 0;
	mem_free(value);
}

/* How values are given. */
static void
add_keys(struct rich *out)
{
	out->indent = out->hang = 1;
	rich_say(out, STYLE_KEY, "Left");
	rich_say(out, STYLE_DIM, " and ");
	rich_say(out, STYLE_KEY, "Right");
	rich_say(out, STYLE_DIM, " choose a value, ");
	rich_say(out, STYLE_KEY, "Enter");
	rich_say(out, STYLE_DIM, " types one, ");
	rich_say(out, STYLE_KEY, "c");
	rich_say(out, STYLE_DIM, " shows what is asked about.");
	(void)rich_end(out);
	out->indent = out->hang = 0;
}

static void
build_ask(struct rich *out, const struct ui *ui, int width)
{
	const struct work *w = &ui->work;

	(void)width;
	if (w->answer_err.code != ERR_NONE) {
		rich_say(out, STYLE_BAD, w->answer_err.text);
		rich_gap(out);
		rich_say(out, STYLE_PLAIN, "e edits the file, R starts over.");
		(void)rich_end(out);
		return;
	}
	for (size_t i = 0; i < w->questions.n; i++)
		add_question(out, ui, &w->questions.v[i]);
	rich_gap(out);
	add_keys(out);
}

/* The number of lines of the C that a line is asked of. */
static int
last_line(const struct work *w)
{
	int n = 0;

	for (size_t i = 0; i < w->c.text.len; i++)
		n += w->c.text.ptr[i] == '\n';
	return n > 0 ? n : 1;
}

static void
turn_ask(struct ui *ui, int target, int by)
{
	const struct question *q = &ui->work.questions.v[target];
	const struct buf *answer = &ui->work.answer.text;
	char *value = fields_get(answer->ptr, answer->len, q->name);
	const char *to = fields_turn(q, value ? value : "", by);
	char number[16];

	if (q->is_line) {
		int most = last_line(&ui->work);
		long n = value ? strtol(value, NULL, 10) + by : 1;

		n = n < 1 ? most : n > most ? 1 : n;
		(void)snprintf(number, sizeof number, "%ld", n);
		pane_reveal(&ui->panes[PANE_C], (int)n);
		to = number;
	}
	if (to)
		ui_set(ui, q->name, to);
	else
		ui_say(ui, STYLE_INFO, "Enter types a value.");
	mem_free(value);
}

static void
enter_ask(struct ui *ui, int target)
{
	const struct question *q = &ui->work.questions.v[target];
	const struct buf *answer = &ui->work.answer.text;
	char *value;

	if (q->choice) {
		turn_ask(ui, target, 1);
		return;
	}
	value = fields_get(answer->ptr, answer->len, q->name);
	buf_clear(&ui->value);
	buf_adds(&ui->value, value ? value : "");
	ui->asked = q;
	ui->question = ASK_VALUE;
	mem_free(value);
}

static const char *
name_ask(const struct ui *ui)
{
	return path_base(ui->work.answer_path);
}

const struct pane_ops pane_ask = {
	.title = "Answer",
	.name = name_ask,
	.cursor = CURSOR_TARGETS,
	.build = build_ask,
	.enter = enter_ask,
	.turn = turn_ask,
};
