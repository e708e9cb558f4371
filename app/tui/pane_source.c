/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * pane_source - the C and the learner's Rust, with what was found out beside the lines.
 *
 * Marks are made for the text that was judged; once the answer is edited its marks go,
 * because they would stand at the wrong lines.
 */
#include "base/path.h"
#include "base/text.h"
#include "lesson/answer.h"
#include "tui/panes.h"
#include "tui/ui.h"

#include <stdio.h>
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

/* A line of source with its number, the first mark of it, and all their labels. */
static void
end_line(struct rich *out, const struct marks *m, int number)
{
	const struct mark *first = NULL;
	struct rich_line *l;

	for (size_t i = 0; i < m->n; i++) {
		const struct mark *k = &m->v[i];

		if (k->line != number)
			continue;
		if (!first)
			rich_right(out);
		if (k->label) {
			rich_say(out, k->label_style, first ? "; " : "");
			rich_prose(out, k->label_style, k->label);
		}
		/* why: the error is what a reader looks for first */
		if (!first || k->style == STYLE_STEP_BAD)
			first = k;
	}
	l = rich_end(out);
	l->number = number;
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

/* The lines that a sanitizer named in the C. */
static void
mark_c(struct marks *m, const struct ui *ui)
{
	const struct work *w = &ui->work;
	const struct diags *d = &w->report.diags;

	for (size_t i = 0; w->reported && i < d->n; i++) {
		const struct diag *diag = &d->v[i];

		if (diag_is_rust(diag))
			continue;
		for (size_t k = 0; k < diag->span_n; k++) {
			const struct diag_span *s = &diag->spans[k];

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

static bool
shows_fixed(const struct ui *ui)
{
	return ui->show_fixed && ui->work.fixed.text.len;
}

static void
build_c(struct rich *out, const struct ui *ui, int width)
{
	struct marks m = { .n = 0 };

	(void)width;
	if (!shows_fixed(ui))
		mark_c(&m, ui);
	add_source(out, shows_fixed(ui) ? &ui->work.fixed : &ui->work.c, &m);
}

static const char *
name_c(const struct ui *ui)
{
	const struct exercise *x = ui->work.exercise;

	return shows_fixed(ui) ? x->c_fixed : x->c_file;
}

const struct pane_ops pane_c = {
	.title = "C",
	.name = name_c,
	.gutter = true,
	.build = build_c,
};

static bool
is_answer(const struct ui *ui, const char *file)
{
	return file && !strcmp(path_base(file), path_base(ui->work.answer_path));
}

/* The events of the story that is being told, and where rustc saw errors. */
static void
mark_rust(struct marks *m, const struct ui *ui)
{
	const struct work *w = &ui->work;
	const struct note *told = work_note(w);
	const char *cross = glyph(ui->display.utf8, GLYPH_CROSS);

	for (size_t i = 0; told && i < told->what_n; i++) {
		const struct note_step *s = &told->what[i];
		char sign[8];

		(void)snprintf(sign, sizeof sign, "%zu", (i + 1) % 10);
		if (is_answer(ui, s->file))
			add_mark(m, s->line, sign,
			    s->line == told->line ? STYLE_STEP_BAD : STYLE_STEP,
			    s->role, s->line == told->line ? STYLE_BAD : STYLE_WARN);
	}
	if (told && is_answer(ui, told->file) && !told->what_n)
		add_mark(m, told->line, cross, STYLE_BAD, told->code, STYLE_BAD);
	for (size_t i = 0; w->reported && !w->edited && i < w->report.notes.n; i++) {
		const struct note *n = &w->report.notes.v[i];

		if (n != told && n->level && !strcmp(n->level, "error") &&
		    is_answer(ui, n->file))
			add_mark(m, n->line, cross, STYLE_BAD, n->code, STYLE_BAD);
	}
}

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
	mark_rust(&m, ui);
	add_source(out, &w->answer, &m);
}

static const char *
name_rust(const struct ui *ui)
{
	return ui->show_solution ? ui->work.exercise->solution
				 : path_base(ui->work.answer_path);
}

const struct pane_ops pane_rust = {
	.title = "Rust",
	.name = name_rust,
	.gutter = true,
	.build = build_rust,
};
