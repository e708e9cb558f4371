/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * pane_results - what the last check came to: the verdict, then the C, then the Rust.
 *
 * Targets are lines of a source: twice the number, plus one for the Rust.
 */
#include "base/text.h"
#include "tui/panes.h"
#include "tui/ui.h"

#include <string.h>

#define LABEL        6
#define OUTPUT_LINES 200 /* of the test program */

static void
label(struct rich *out, enum style style, const char *text)
{
	out->indent = 0;
	out->hang = LABEL;
	rich_sayf(out, style, "%-*s", LABEL, text);
}

static void
continued(struct rich *out)
{
	out->indent = out->hang = LABEL;
}

static void
add_verdict(struct rich *out, const struct ui *ui)
{
	const struct report *r = &ui->work.report;
	bool pass = r->verdict.pass;

	rich_sayf(out, pass ? STYLE_GOOD : STYLE_BAD, "%s %s",
	    glyph(ui->display.utf8, pass ? GLYPH_TICK : GLYPH_CROSS),
	    pass ? "passed" : "not passed");
	if (r->attempt)
		rich_sayf(out, STYLE_PLAIN, ": attempt %d", r->attempt);
	rich_right(out);
	rich_sayf(out, STYLE_DIM, "%d ms", r->ms);
	(void)rich_end(out);
	out->indent = out->hang = 2;
	rich_prose(out, STYLE_PLAIN, r->verdict.text);
	(void)rich_end(out);
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

/* What the sanitizer said, in its own words. */
static const struct diag *
first_report(const struct diags *d)
{
	for (size_t i = 0; i < d->n; i++)
		if (!diag_is_rust(&d->v[i]))
			return &d->v[i];
	return NULL;
}

static void
add_errors(struct rich *out, const struct report *r, bool rust)
{
	for (size_t i = 0; i < r->notes.n; i++) {
		const struct note *n = &r->notes.v[i];

		if (!n->level || strcmp(n->level, "error"))
			continue;
		continued(out);
		rich_sayf(out, STYLE_BAD, "%s", n->code ? n->code : "error");
		rich_say(out, STYLE_PLAIN, " ");
		rich_prose(out, STYLE_PLAIN, n->message);
		rich_right(out);
		rich_sayf(out, STYLE_DIM, "line %d", n->line);
		rich_end(out)->target = n->line * 2 + rust;
	}
}

static void
add_tests(struct rich *out, const struct ui *ui, const struct verdict *v)
{
	static const struct {
		enum glyph glyph;
		enum style style;
		const char *words;
	} looks[] = {
		[TEST_PASSED] = { GLYPH_TICK, STYLE_GOOD, "" },
		[TEST_FAILED] = { GLYPH_CROSS, STYLE_BAD, " failed" },
		[TEST_UNSEEN] = { GLYPH_NEW, STYLE_WARN, " did not run" },
	};

	for (size_t i = 0; i < v->test_n; i++) {
		const struct test *t = &v->tests[i];

		continued(out);
		rich_say(out, looks[t->state].style,
		    glyph(ui->display.utf8, looks[t->state].glyph));
		rich_sayf(out, t->state == TEST_PASSED ? STYLE_DIM : STYLE_PLAIN, " %s",
		    t->name);
		rich_say(out, looks[t->state].style, looks[t->state].words);
		(void)rich_end(out);
	}
}

/* What the other tools say of the same C. */
static void
add_witnesses(struct rich *out, const struct verdict *v)
{
	for (size_t i = 0; i < v->witness_n; i++) {
		const struct witness *w = &v->witnesses[i];

		continued(out);
		rich_sayf(out, STYLE_DIM, "%s: ", w->words);
		rich_say(out, w->text ? STYLE_PLAIN : STYLE_DIM,
		    w->text ? w->text : "found nothing");
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
add_c(struct rich *out, const struct ui *ui)
{
	const struct report *r = &ui->work.report;
	const struct verdict *v = &r->verdict;
	const struct diag *d = first_report(&r->diags);
	const struct expect_c *expect = &ui->work.exercise->c_expect;
	bool own = ui_where(ui, false) == PANE_RUST;

	if (!outcome_side(&r->outcome, "c"))
		return;
	rich_gap(out);
	label(out, STYLE_HEADING, "C");
	if (!v->c_built) {
		rich_say(out, STYLE_BAD, "gcc did not build it");
		rich_end(out)->target = RICH_NOWHERE;
		add_errors(out, r, false);
		return;
	}
	if (!d) {
		rich_say(out, own ? STYLE_GOOD : STYLE_WARN, "the tools found nothing");
		(void)rich_end(out);
	} else {
		rich_say(out, STYLE_BAD, v->c_kind);
		if (v->c_function)
			rich_sayf(out, STYLE_PLAIN, " in %s()", v->c_function);
		rich_sayf(out, STYLE_PLAIN, ", line %d", v->c_line);
		rich_right(out);
		rich_say(out, STYLE_DIM, v->c_tool);
		if (v->c_cwe)
			rich_sayf(out, STYLE_DIM, ", CWE-%d", v->c_cwe);
		rich_end(out)->target = v->c_line * 2;
		continued(out);
		rich_add(out, STYLE_DIM, d->message, strcspn(d->message, "\n"));
		(void)rich_end(out);
	}
	for (size_t i = 0; d && i < d->span_n; i++) {
		const struct diag_span *s = &d->spans[i];

		if (s->primary)
			continue;
		rich_sayf(
		    out, STYLE_PLAIN, "line %d: %s", s->line, s->label ? s->label : "");
		if (s->function)
			rich_sayf(out, STYLE_DIM, ", in %s()", s->function);
		rich_end(out)->target = s->line * 2;
	}
	if (!outcome_side(&r->outcome, "rust"))
		add_tests(out, ui, v);
	add_witnesses(out, v);
	if (!v->c_as_declared && !own) {
		continued(out);
		rich_sayf(out, STYLE_WARN, "the lesson speaks of %s in line %d",
		    expect->kind, expect->line);
		(void)rich_end(out);
	}
}

static void
add_output(struct rich *out, const struct ui *ui, const char *text)
{
	rich_gap(out);
	out->indent = out->hang = 0;
	rich_say(out, STYLE_HEADING,
	    ui->work.exercise->program ? "What the debug build printed"
				       : "What the tests printed");
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
add_rust(struct rich *out, const struct ui *ui)
{
	const struct report *r = &ui->work.report;
	const struct verdict *v = &r->verdict;

	if (!outcome_side(&r->outcome, "rust"))
		return;
	rich_gap(out);
	label(out, STYLE_HEADING, "Rust");
	if (!v->rust_built) {
		rich_say(out, STYLE_BAD, "rustc refused it");
		if (r->notes.n) {
			rich_say(out, STYLE_PLAIN, "; ");
			rich_say(out, STYLE_KEY, "3");
			rich_say(out, STYLE_PLAIN, " says in C terms why");
		}
		(void)rich_end(out);
		add_errors(out, r, true);
		return;
	}
	rich_say(out, STYLE_GOOD, "built");
	if (v->test_n)
		rich_sayf(out, v->failed ? STYLE_BAD : STYLE_GOOD,
		    ", %zu of %zu tests passed", v->passed, v->test_n);
	(void)rich_end(out);
	add_tests(out, ui, v);
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
				? " shows one good solution"
				: " shows the Rust that it becomes");
		}
		if (ui->work.fixed.text.len) {
			rich_say(out, STYLE_PLAIN, ", ");
			rich_say(out, STYLE_KEY, "f");
			rich_say(out, STYLE_PLAIN,
			    ui->work.exercise->program ? " the same in C"
						       : " the C with its bug fixed");
		}
		rich_say(out, STYLE_PLAIN, ".");
	}
	(void)rich_end(out);
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
	if (ui->work.exercise->program)
		rich_say(out, STYLE_PLAIN,
		    " builds the program, runs it, and compares what you said.");
	else if (ui->work.questions.n)
		rich_sayf(out, STYLE_PLAIN,
		    " has the tools look at %s and say who was right.",
		    ui->work.exercise->c_file);
	else if (!strcmp(ui->work.language, "c"))
		rich_say(out, STYLE_PLAIN,
		    " builds your C with the tests of this exercise and runs it "
		    "under the tool. ");
	else
		rich_sayf(out, STYLE_PLAIN,
		    " builds and runs %s with gcc and its sanitizers, and your "
		    "answer with rustc and the tests of this exercise. ",
		    ui->work.exercise->c_file);
	if (!ui->work.questions.n) {
		rich_say(out, STYLE_KEY, "e");
		rich_say(out, STYLE_PLAIN, " edits the answer first.");
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
	add_rust(out, ui);
	add_c(out, ui);
	if (!v->pass && v->output && *v->output)
		add_output(out, ui, v->output);
	out->indent = out->hang = 0;
}

static void
enter_results(struct ui *ui, int target)
{
	enum pane_id id = ui_where(ui, target % 2);

	ui->show_fixed = ui->show_solution = false;
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
