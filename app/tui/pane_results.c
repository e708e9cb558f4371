/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * pane_results - what the last check came to: the verdict, then the C, then the Rust.
 */
#include "base/mem.h"
#include "base/text.h"
#include "tui/panes.h"
#include "tui/place.h"
#include "tui/sides.h"
#include "tui/ui.h"

#include <string.h>

#define OUTPUT_LINES 200 /* of the test program */

static void
add_verdict(struct rich *out, const struct ui *ui)
{
	const struct report *r = &ui->work.report;
	bool pass = r->verdict.pass;

	rich_sayf(out, pass ? STYLE_GOOD : STYLE_BAD, "%s %s",
	    glyph(ui->display.utf8, pass ? GLYPH_TICK : GLYPH_CROSS),
	    pass ? "passed" : "not passed");
	if (ui_attempt(ui))
		rich_sayf(out, STYLE_PLAIN, ": attempt %d%s", ui_attempt(ui),
		    r->repeats ? ", unchanged" : "");
	rich_right(out);
	rich_sayf(out, STYLE_DIM, "%d ms", r->ms);
	(void)rich_end(out);
	out->indent = out->hang = 2;
	rich_prose(out, STYLE_PLAIN, r->verdict.text);
	(void)rich_end(out);
	for (size_t i = 0; i < r->verdict.skipped_n; i++) {
		rich_say(out, STYLE_WARN, "Not looked at: ");
		rich_prose(out, STYLE_PLAIN, r->verdict.skipped[i]);
		(void)rich_end(out);
	}
	for (size_t i = 0; i < r->hooks.faults.n; i++) {
		char *line = fault_line(&r->hooks.faults.v[i]);

		rich_sayf(out, STYLE_WARN, "A hook of the pack failed: %s", line);
		(void)rich_end(out);
		mem_free(line);
	}
	if (r->unsaved.code != ERR_NONE) {
		rich_sayf(out, STYLE_BAD, "This attempt is not recorded: %s",
		    r->unsaved.text);
		(void)rich_end(out);
	}
	out->indent = out->hang = 0;
	if (ui->work.edited) {
		rich_say(out, STYLE_WARN, "The answer has changed since: ");
		rich_say(out, STYLE_KEY, "r");
		rich_say(out, STYLE_WARN, " checks it again.");
		(void)rich_end(out);
	}
}

/* Each question with the answer, and what is so where that is something else. */
static void
add_said(struct rich *out, const struct ui *ui, const struct verdict *v)
{
	for (size_t i = 0; i < v->said_n; i++) {
		const struct said *s = &v->said[i];

		out->indent = 2;
		out->hang = 4;
		rich_sayf(out, s->right ? STYLE_GOOD : STYLE_BAD, "%s ",
		    glyph(ui->display.utf8, s->right ? GLYPH_TICK : GLYPH_CROSS));
		rich_sayf(out, STYLE_PLAIN, "%s: %s", s->name,
		    s->given && *s->given ? s->given : "nothing");
		if (!s->right)
			rich_sayf(out, STYLE_BAD, s->actual ? "; it is %s" : "%s",
			    !s->actual   ? "; the question does not arise"
			    : *s->actual ? s->actual
					 : "nothing");
		(void)rich_end(out);
	}
	out->indent = out->hang = 0;
}

static void
add_output(struct rich *out, const char *title, const char *text)
{
	rich_gap(out);
	out->indent = out->hang = 0;
	rich_say(out, STYLE_HEADING, title);
	(void)rich_end(out);
	text += strspn(text, "\n");
	for (int i = 0; *text; i++) {
		size_t n = strcspn(text, "\n");

		out->indent = 2;
		out->hang = 4;
		if (i == OUTPUT_LINES) {
			rich_sayf(out, STYLE_DIM, "%zu bytes more", strlen(text));
			(void)rich_end(out);
			break;
		}
		rich_add(out, STYLE_PLAIN, text, n);
		(void)rich_end(out);
		text += n + (text[n] == '\n');
	}
	out->indent = out->hang = 0;
}

static void
add_next(struct rich *out, const struct ui *ui)
{
	size_t next = next_exercise(&ui->standings, ui->work.index);

	rich_gap(out);
	out->indent = out->hang = 0;
	if (next == NEXT_NONE) {
		rich_say(out, STYLE_GOOD, "All exercises are passed.");
	} else {
		rich_say(out, STYLE_KEY, "n");
		rich_sayf(out, STYLE_PLAIN, " goes on to \"%s\"",
		    ui->catalogue->exercises[next].title);
		if (!ui->work.questions.n) {
			rich_say(out, STYLE_PLAIN, ", ");
			rich_say(out, STYLE_KEY, "s");
			rich_say(out, STYLE_PLAIN,
			    strcmp(ui->work.language, "c")
				? ui->work.exercise->hidden
				      ? " shows one good solution, and the tests "
					"that were hidden"
				      : " shows one good solution"
				: " shows the Rust that it becomes");
		}
		if (ui->work.fixed.text.len) {
			rich_say(out, STYLE_PLAIN, ", ");
			rich_say(out, STYLE_KEY, "f");
			rich_say(out, STYLE_PLAIN,
			    ui->work.questions.n         ? " the same in C"
			    : ui->work.exercise->program ? " the C that calls it"
							 : " the C with its bug fixed");
		}
		rich_say(out, STYLE_PLAIN, ".");
	}
	(void)rich_end(out);
}

/* What a check does; %s, if it is there, is the C file. */
static const char *
promise_of(const struct work *w)
{
	const struct exercise *x = w->exercise;

	if (w->questions.n && x->program)
		return " builds the program, runs it, and compares what you said.";
	if (w->questions.n)
		return " has the tools look at %s and say who was right.";
	if (x->c_tests)
		return " builds your C with the tests of this exercise and runs it under "
		       "the tool. ";
	if (x->mutant_n)
		return " builds your tests with the right code and with each planted bug, "
		       "and runs them. ";
	if (x->glue)
		return " builds %s and your answer into one program and calls both with "
		       "the same inputs. ";
	if (x->function_n)
		return " builds %s and the Rust into one program, with ASan and UBSan, and "
		       "runs it. ";
	return " builds and runs %s with gcc and its sanitizers, and your answer with "
	       "rustc and the tests of this exercise. ";
}

/* Whose words the output of a failed check are. */
static const char *
output_title(const struct work *w)
{
	if (w->questions.n)
		return "What the debug build printed";
	if (w->exercise->tests || w->exercise->c_tests)
		return "What the tests printed";
	return w->report.verdict.rust_built ? "What the program printed"
					    : "What gcc printed";
}

static void
add_promise(struct rich *out, const struct ui *ui)
{
	const struct place *p = &ui->standings.v[ui->work.index];

	if (ui->work.check) {
		rich_say(out, STYLE_DIM, "The check runs.");
		(void)rich_end(out);
		return;
	}
	rich_say(out, STYLE_PLAIN,
	    p->attempts ? "Not checked since it was opened. " : "Not checked yet. ");
	rich_say(out, STYLE_KEY, "r");
	rich_sayf(out, STYLE_PLAIN, promise_of(&ui->work), ui->work.exercise->c_file);
	if (!ui->work.questions.n) {
		rich_say(out, STYLE_KEY, "e");
		rich_say(out, STYLE_PLAIN, " edits the answer first.");
	}
	if (ui->work.exercise->program && ui->work.exercise->function_n) {
		rich_say(out, STYLE_KEY, " f");
		rich_sayf(out, STYLE_PLAIN, " shows %s.", ui->work.exercise->c_file);
	}
	(void)rich_end(out);
	if (p->attempts) {
		rich_gap(out);
		rich_sayf(out, STYLE_DIM, "%d attempt%s so far, %s.", p->attempts,
		    p->attempts == 1 ? "" : "s",
		    p->standing == STANDING_PASSED ? "passed" : "not passed yet");
		(void)rich_end(out);
	}
}

static void
build_results(struct rich *out, const struct ui *ui, int width)
{
	const struct work *w = &ui->work;
	const struct verdict *v = &w->report.verdict;

	(void)width;
	if (w->check_err.code != ERR_NONE) {
		rich_sayf(out, STYLE_BAD, "The check could not be done: %s",
		    w->check_err.text);
		rich_gap(out);
	}
	if (!w->reported) {
		if (w->check_err.code == ERR_NONE)
			add_promise(out, ui);
		return;
	}
	add_verdict(out, ui);
	add_said(out, ui, v);
	if (v->pass)
		add_next(out, ui);
	sides_add_rust(out, ui);
	sides_add_c(out, ui);
	if (!v->pass && v->output && *v->output)
		add_output(out, output_title(w), v->output);
	out->indent = out->hang = 0;
}

static void
enter_results(struct ui *ui, int target)
{
	enum pane_id id = ui_where(ui, target % 2);
	size_t note = (size_t)(-2 - target);

	if (target < RICH_NOWHERE) {
		if (note < ui->work.report.notes.n)
			place_go(ui, ui->work.report.notes.v[note].file, 0);
		return;
	}
	/* beside a program of the exercise's own, the C lies behind it */
	ui->show_fixed = !(target % 2) && ui->work.exercise->program;
	ui->show_solution = false;
	ui_stale(ui, PANE_C, PANE_RUST);
	pane_reveal(&ui->panes[id], target / 2);
	ui_focus(ui, id);
}

const struct pane_ops pane_results = {
	.key = "2",
	.title = "Results",
	.cursor = CURSOR_TARGETS,
	.build = build_results,
	.enter = enter_results,
};
