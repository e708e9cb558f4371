/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * sides - see sides.h.
 */
#include "tui/sides.h"
#include "tui/failed.h"
#include "tui/panes.h"
#include "tui/place.h"

#include <string.h>

#define LABEL 6

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

/* What the sanitizer said, in its own words. */
static const struct diag *
first_report(const struct diags *d)
{
	for (size_t i = 0; i < d->n; i++)
		if (!diag_is_rust(&d->v[i]))
			return &d->v[i];
	return NULL;
}

/* Whether it says no more than the addresses of this one run: ASan's first line. */
static bool
is_of_addresses(const struct diag *d)
{
	return !strcmp(diag_tool_name(d->tool), "asan") && strstr(d->message, "0x");
}

static void
add_errors(struct rich *out, const struct work *w, bool rust)
{
	const struct report *r = &w->report;
	char place[PLACE_MAX];

	for (size_t i = 0; i < r->notes.n; i++) {
		const struct note *n = &r->notes.v[i];

		if (!note_is_error(n))
			continue;
		continued(out);
		rich_say(out, STYLE_BAD,
		    n->code    ? n->code
		    : n->level ? n->level
			       : "error");
		rich_say(out, STYLE_PLAIN, " ");
		rich_prose(out, STYLE_PLAIN, n->message);
		rich_right(out);
		rich_say(out, STYLE_DIM, place_words(place, w, n->file, n->line));
		rich_end(out)->target =
		    place_is_shown(w, n->file) ? n->line * 2 + rust : -2 - (int)i;
	}
}

/* What rustc warns of in an answer that it built. */
static void
add_warnings(struct rich *out, const struct report *r, const struct exercise *x)
{
	const struct diag *d;
	size_t i = 0;

	for (; i < WARNINGS_SHOWN && (d = report_warning(r, x, i)); i++) {
		int line = diag_primary(d)->line;

		continued(out);
		rich_say(out, STYLE_WARN, d->code ? d->code : d->level);
		rich_say(out, STYLE_PLAIN, " ");
		rich_prose(out, STYLE_PLAIN, d->message);
		rich_right(out);
		rich_sayf(out, STYLE_DIM, "line %d", line);
		rich_end(out)->target = line * 2 + 1;
	}
	if (i == WARNINGS_SHOWN && report_warning(r, x, i)) {
		continued(out);
		rich_say(out, STYLE_DIM, "rustc warns of more");
		(void)rich_end(out);
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
		[TEST_CRASHED] = { GLYPH_CROSS, STYLE_BAD, " crashed" },
	};

	for (size_t i = 0; i < v->test_n; i++) {
		const struct test *t = &v->tests[i];

		continued(out);
		rich_say(out, looks[t->state].style,
		    glyph(ui->display.utf8, looks[t->state].glyph));
		rich_sayf(out, t->state == TEST_PASSED ? STYLE_DIM : STYLE_PLAIN,
		    " %s%s", t->words ? "hidden: " : "", test_title(t));
		rich_say(out, looks[t->state].style, looks[t->state].words);
		(void)rich_end(out);
		failed_add(out, ui, t, LABEL + 2);
	}
}

/* The planted bugs: which test finds each. */
static void
add_caught(struct rich *out, const struct ui *ui, const struct verdict *v)
{
	for (size_t i = 0; i < v->caught_n; i++) {
		const struct caught *c = &v->caught[i];

		continued(out);
		rich_say(out, c->by ? STYLE_GOOD : STYLE_BAD,
		    glyph(ui->display.utf8, c->by ? GLYPH_TICK : GLYPH_CROSS));
		rich_sayf(out, c->by ? STYLE_DIM : STYLE_PLAIN, " %s: %s",
		    c->by ? "found" : "missed", c->says);
		(void)rich_end(out);
	}
}

/* What C and Rust returned for the same input. */
static void
add_compared(struct rich *out, const struct compared *c)
{
	const struct {
		const char *name, *text;
		enum style style;
	} lines[] = { { "input", c->input, STYLE_PLAIN }, { "", c->words, STYLE_PLAIN },
		{ "C", c->c, STYLE_PLAIN }, { "Rust", c->rust, STYLE_BAD } };

	if (!c->inputs)
		return;
	continued(out);
	rich_sayf(out, STYLE_DIM, "%d inputs, %d of them with another result",
	    c->inputs, c->differing);
	if (c->c_ns > 0 && c->rust_ns > 0)
		rich_sayf(out, STYLE_DIM,
		    "; a call takes %.0f ns in C (gcc -O2) and %.0f ns in Rust (rustc -O, overflow "
		    "checks kept)",
		    c->c_ns, c->rust_ns);
	(void)rich_end(out);
	for (size_t i = 0; c->input && i < sizeof lines / sizeof *lines; i++) {
		if (!lines[i].text || (i && !*lines[i].text))
			continue;
		continued(out);
		rich_sayf(out, STYLE_DIM, "%-6s", lines[i].name);
		rich_say(
		    out, lines[i].style, *lines[i].text ? lines[i].text : "(no bytes)");
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

void
sides_add_c(struct rich *out, const struct ui *ui)
{
	const struct report *r = &ui->work.report;
	const struct verdict *v = &r->verdict;
	const struct diag *d = first_report(&r->diags);
	const struct expect_c *expect = &ui->work.exercise->c_expect;
	bool own = ui_where(ui, false) == PANE_RUST;

	if (!outcome_side(&r->outcome, "c") && !v->c_text)
		return;
	rich_gap(out);
	label(out, STYLE_HEADING, "C");
	if (!v->c_built) {
		rich_say(out, STYLE_BAD, "gcc did not build it");
		rich_end(out)->target = RICH_NOWHERE;
		add_errors(out, &ui->work, false);
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
		if (!is_of_addresses(d)) {
			rich_add(out, STYLE_DIM, d->message, strcspn(d->message, "\n"));
			(void)rich_end(out);
		}
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
	if (expect->tool && !v->c_as_declared && !own) {
		continued(out);
		rich_sayf(out, STYLE_WARN, "the lesson speaks of %s in line %d",
		    expect->kind, expect->line);
		(void)rich_end(out);
	}
}

void
sides_add_rust(struct rich *out, const struct ui *ui)
{
	const struct report *r = &ui->work.report;
	const struct verdict *v = &r->verdict;

	if (!outcome_side(&r->outcome, "rust"))
		return;
	rich_gap(out);
	label(out, STYLE_HEADING, "Rust");
	if (!v->rust_built && v->output) {
		rich_say(out, STYLE_BAD, "gcc did not build the program");
		(void)rich_end(out);
		return;
	}
	if (!v->rust_built) {
		rich_say(out, STYLE_BAD, "rustc refused it");
		if (r->notes.n) {
			rich_say(out, STYLE_PLAIN, "; ");
			rich_say(out, STYLE_KEY, "3");
			rich_say(out, STYLE_PLAIN, " says in C terms why");
		}
		(void)rich_end(out);
		add_errors(out, &ui->work, true);
		return;
	}
	rich_say(out, STYLE_GOOD, "built");
	if (v->test_n)
		rich_sayf(out, v->failed ? STYLE_BAD : STYLE_GOOD,
		    ", %zu of %zu %s passed", v->passed, v->test_n,
		    ui->work.exercise->glue ? "halves" : "tests");
	(void)rich_end(out);
	add_warnings(out, r, ui->work.exercise);
	add_tests(out, ui, v);
	add_caught(out, ui, v);
	add_compared(out, &v->compared);
	add_errors(out, &ui->work, true); /* how it panicked */
}
