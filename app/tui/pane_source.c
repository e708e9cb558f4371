/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * pane_source - the C and the learner's Rust, with what was found out beside the lines.
 *
 * Marks are made for the text that was judged; once the answer is edited its marks go,
 * because they would stand at the wrong lines.
 */
#include "base/mem.h"
#include "base/path.h"
#include "base/text.h"
#include "lesson/answer.h"
#include "tui/panes.h"
#include "tui/ui.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct mark { /* beside one line */
	int line;
	char sign[8];
	enum style style;
	const char *label; /* borrowed */
	enum style label_style;
};

#define MARKS_MAX 32

struct marks {
	struct mark v[MARKS_MAX];
	size_t n;
};

static void
add_mark(struct marks *m, int line, const char *sign, enum style style,
    const char *label, enum style label_style)
{
	struct mark *k = &m->v[m->n];

	if (m->n == MARKS_MAX)
		return;
	*k = (struct mark){
		.line = line,
		.style = style,
		.label = label,
		.label_style = label_style,
	};
	(void)snprintf(k->sign, sizeof k->sign, "%s", sign);
	m->n++;
}

static bool
is_said(const struct mark *from, const struct mark *k)
{
	for (; from < k; from++)
		if (from->line == k->line && from->label &&
		    !strcmp(from->label, k->label))
			return true;
	return false;
}

/* A line of source with its number, the first mark of it, and all their labels, each
 * once. */
static void
end_line(struct rich *out, const struct marks *m, int number)
{
	const struct mark *first = NULL;
	struct rich_line *l;
	bool labelled = false;

	for (size_t i = 0; i < m->n; i++) {
		const struct mark *k = &m->v[i];

		if (k->line != number)
			continue;
		if (!first)
			rich_right(out);
		if (k->label && !is_said(m->v, k)) {
			rich_say(out, k->label_style, labelled ? "; " : "");
			rich_prose(out, k->label_style, k->label);
			labelled = true;
		}
		/* why: the error is what a reader looks for first */
		if (!first || k->style == STYLE_STEP_BAD)
			first = k;
	}
	l = rich_end(out);
	l->number = l->target = number;
	if (!first)
		return;
	memcpy(l->mark, first->sign, sizeof l->mark);
	l->mark_style = first->style;
}

static void
add_source(struct rich *out, const struct source *s, const struct marks *m)
{
	const char *text = s->text.ptr;
	size_t at = 0;

	for (int number = 1; at < s->text.len; number++) {
		const char *nl = memchr(text + at, '\n', s->text.len - at);
		size_t end = nl ? (size_t)(nl - text) : s->text.len, blank = at;

		while (blank < end && text[blank] == ' ')
			blank++;
		out->indent = (int)(blank - at);
		out->hang = out->indent + 4;
		rich_add_styled(out, text + blank, s->styles + blank, end - blank);
		end_line(out, m, number);
		at = end + 1;
	}
	out->indent = out->hang = 0;
}

/* Whether a diagnostic's file is the one that the pane shows. */
static bool
is_shown(const char *file, const char *shown)
{
	return file && shown && !strcmp(path_base(file), shown);
}

/* The lines that a sanitizer named in the C. */
static void
mark_c(struct marks *m, const struct ui *ui)
{
	const struct work *w = &ui->work;
	const struct diags *d = &w->report.diags;
	const struct diag *first = NULL; /* of its tool are the marks, not of all */

	if (w->reported && w->report.verdict.c_line && !w->report.verdict.c_text)
		add_mark(m, w->report.verdict.c_line,
		    glyph(ui->display.utf8, GLYPH_POINTER), STYLE_BAD, "does not hold",
		    STYLE_BAD);
	for (size_t i = 0; w->reported && i < d->n; i++) {
		const struct diag *diag = &d->v[i];

		if (diag_is_rust(diag) || (first && diag->tool != first->tool))
			continue;
		first = first ? first : diag;
		for (size_t k = 0; k < diag->span_n; k++) {
			const struct diag_span *s = &diag->spans[k];

			if (w->exercise->function_n && !is_shown(s->file, "main.c"))
				continue;
			if (s->primary)
				add_mark(m, s->line,
				    glyph(ui->display.utf8, GLYPH_POINTER), STYLE_BAD,
				    diag->code, STYLE_BAD);
			else
				add_mark(m, s->line, glyph(ui->display.utf8, GLYPH_DOT),
				    STYLE_WARN, s->label, STYLE_WARN);
		}
	}
}

/* What the story's list does not say itself: rustc's own words have no role in it. */
static const char *
tag_of(const struct note_step *s)
{
	return s->role && strcmp(s->role, "said") != 0 ? s->role : NULL;
}

/* What stands beside the line of an error. */
static const char *
label_of(const struct note *n)
{
	return n->code ? n->code : n->level ? n->level : "error";
}

/* The events of the story that is being told, and where errors are, in that file. */
static void
mark_notes(struct marks *m, const struct ui *ui, const char *shown)
{
	const struct work *w = &ui->work;
	const struct note *told = work_note(w);
	const char *cross = glyph(ui->display.utf8, GLYPH_CROSS);

	for (size_t i = 0; told && i < told->what_n; i++) {
		const struct note_step *s = &told->what[i];
		char sign[8];

		(void)snprintf(sign, sizeof sign, "%zu", (i + 1) % 10);
		if (is_shown(s->file, shown))
			add_mark(m, s->line, sign,
			    s->line == told->line ? STYLE_STEP_BAD : STYLE_STEP,
			    tag_of(s), s->line == told->line ? STYLE_BAD : STYLE_WARN);
	}
	if (told && is_shown(told->file, shown) && !told->what_n)
		add_mark(m, told->line, cross, STYLE_BAD, label_of(told), STYLE_BAD);
	for (size_t i = 0; w->reported && !w->edited && i < w->report.notes.n; i++) {
		const struct note *n = &w->report.notes.v[i];

		if (n != told && note_is_error(n) && is_shown(n->file, shown))
			add_mark(m, n->line, cross, STYLE_BAD, label_of(n), STYLE_BAD);
	}
	if (w->reported && !w->edited && w->report.verdict.rule_line &&
	    is_shown(w->answer_path, shown))
		add_mark(m, w->report.verdict.rule_line, cross, STYLE_BAD,
		    "breaks a rule", STYLE_BAD);
}

static bool
shows_fixed(const struct ui *ui)
{
	return ui->show_fixed && ui->work.fixed.text.len;
}

/* The line that the learner has chosen, where one is asked for. */
static void
mark_answer(struct marks *m, const struct ui *ui)
{
	const struct work *w = &ui->work;
	const struct buf *answer = &w->answer.text;

	for (size_t i = 0; i < w->questions.n; i++) {
		char *line =
		    fields_get(answer->ptr, answer->len, w->questions.v[i].name);

		if (w->questions.v[i].is_line && line)
			add_mark(m, (int)strtol(line, NULL, 10), "?", STYLE_INFO,
			    "your line", STYLE_INFO);
		mem_free(line);
	}
}

static void
build_c(struct rich *out, const struct ui *ui, int width)
{
	bool program = ui->work.exercise->program != NULL;
	struct marks m = { .n = 0 };

	(void)width;
	if (program && !shows_fixed(ui))
		mark_notes(&m, ui, judge_rust_name(ui->work.exercise->kind));
	else if (program == shows_fixed(ui) && ui_where(ui, false) == PANE_C)
		mark_c(&m, ui);
	if (!shows_fixed(ui))
		mark_answer(&m, ui);
	add_source(out, shows_fixed(ui) ? &ui->work.fixed : &ui->work.c, &m);
}

static const char *
name_c(const struct ui *ui)
{
	const struct exercise *x = ui->work.exercise;

	if (x->program)
		return shows_fixed(ui) ? x->c_file : x->program;
	return shows_fixed(ui) ? x->c_fixed : x->c_file;
}

static const char *
head_c(const struct ui *ui)
{
	return ui->work.exercise->program && !shows_fixed(ui) ? "Rust" : "C";
}

const struct pane_ops pane_c = {
	.title = "C",
	.heading = head_c,
	.name = name_c,
	.gutter = true,
	.build = build_c,
};

/* Enter answers the question for a line. */
static void
enter_spot(struct ui *ui, int target)
{
	char value[16];

	(void)snprintf(value, sizeof value, "%d", target);
	ui_set(ui, "line", value);
}

const struct pane_ops pane_spot = {
	.title = "C",
	.name = name_c,
	.cursor = CURSOR_TARGETS,
	.gutter = true,
	.build = build_c,
	.enter = enter_spot,
};

static void
build_rust(struct rich *out, const struct ui *ui, int width)
{
	const struct work *w = &ui->work;
	struct marks m = { .n = 0 };

	(void)width;
	if (ui->show_solution) {
		add_source(out, &w->solution, &m);
		return;
	}
	if (w->answer_err.code != ERR_NONE) {
		rich_say(out, STYLE_BAD, w->answer_err.text);
		rich_gap(out);
		rich_say(out, STYLE_PLAIN, "`e` edits the file, `R` starts over.");
		(void)rich_end(out);
		return;
	}
	mark_notes(&m, ui, path_base(w->answer_path));
	add_source(out, &w->answer, &m);
}

static const char *
name_rust(const struct ui *ui)
{
	const struct exercise *x = ui->work.exercise;

	if (!ui->show_solution)
		return path_base(ui->work.answer_path);
	return x->solution ? x->solution : x->c_solution;
}

static const char *
head_rust(const struct ui *ui)
{
	if (!strcmp(ui->work.language, "header"))
		return ui->show_solution ? "C" : "Your C";
	return !strcmp(ui->work.language, "c") && !ui->show_solution ? "Your C"
								     : "Rust";
}

const struct pane_ops pane_rust = {
	.title = "Rust",
	.heading = head_rust,
	.name = name_rust,
	.gutter = true,
	.build = build_rust,
};
