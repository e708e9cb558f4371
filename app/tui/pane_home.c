/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * pane_home - the chapters with their exercises, and all about the one selected.
 */
#include "base/text.h"
#include "tui/md.h"
#include "tui/panes.h"
#include "tui/ui.h"

#include <string.h>
#include <time.h>

#define BAR_WIDTH 12

void
bar_add(struct rich *out, bool utf8, size_t part, size_t whole, int width)
{
	size_t full = whole ? part * (size_t)width / whole : 0;

	if (part && !full)
		full = 1;
	for (size_t i = 0; i < (size_t)width; i++)
		rich_say(out, i < full ? STYLE_GOOD : STYLE_RULE,
		    glyph(utf8, i < full ? GLYPH_BAR_FULL : GLYPH_BAR_EMPTY));
}

static void
add_chapter(struct rich *out, const struct ui *ui, const struct chapter *c)
{
	size_t passed = ui_passed(ui, c);

	rich_gap(out);
	rich_say(out, STYLE_HEADING, c->title ? c->title : c->folder);
	rich_right(out);
	bar_add(out, ui->display.utf8, passed, c->n, BAR_WIDTH);
	rich_sayf(
	    out, passed == c->n ? STYLE_GOOD : STYLE_DIM, " %2zu/%zu", passed, c->n);
	(void)rich_end(out);
}

static void
add_exercise(struct rich *out, const struct ui *ui, size_t i)
{
	static const struct {
		enum glyph glyph;
		enum style mark, title;
	} looks[] = {
		[STANDING_NEW] = { GLYPH_NEW, STYLE_DIM, STYLE_PLAIN },
		[STANDING_STARTED] = { GLYPH_STARTED, STYLE_WARN, STYLE_PLAIN },
		[STANDING_PASSED] = { GLYPH_TICK, STYLE_GOOD, STYLE_DIM },
	};
	const struct place *p = &ui->standings.v[i];

	out->indent = 1;
	out->hang = 4;
	rich_say(out, looks[p->standing].mark,
	    glyph(ui->display.utf8, looks[p->standing].glyph));
	rich_sayf(
	    out, looks[p->standing].title, "  %s", ui->catalogue->exercises[i].title);
	if (p->attempts) { /* short, so that a title at 80 columns keeps its row */
		rich_right(out);
		rich_sayf(
		    out, STYLE_DIM, "%s%d", ui->display.utf8 ? "×" : "x", p->attempts);
	}
	rich_end(out)->target = (int)i;
	out->indent = out->hang = 0;
}

static void
build_list(struct rich *out, const struct ui *ui, int width)
{
	const struct catalogue *all = ui->catalogue;
	const struct chapter *last = NULL;

	(void)width;
	for (size_t i = 0; i < all->exercise_n; i++) {
		const struct chapter *c = ui_chapter(ui, i);

		if (!ui_matches(ui, i))
			continue;
		if (c && c != last)
			add_chapter(out, ui, c);
		last = c;
		add_exercise(out, ui, i);
	}
	if (!out->n) {
		rich_sayf(out, STYLE_DIM, "Nothing matches \"%s\".", ui->filter.ptr);
		(void)rich_end(out);
		rich_say(out, STYLE_DIM, "Esc shows all exercises.");
		(void)rich_end(out);
	}
}

static void
select_exercise(struct ui *ui, int target)
{
	ui->selected = (size_t)target;
	pane_home(&ui->panes[PANE_DETAILS]);
	ui_stale(ui, PANE_DETAILS, PANE_DETAILS);
}

static void
open_exercise(struct ui *ui, int target)
{
	ui_open(ui, (size_t)target);
}

const struct pane_ops pane_list = {
	.title = "Exercises",
	.cursor = CURSOR_TARGETS,
	.build = build_list,
	.enter = open_exercise,
	.moved = select_exercise,
};

/* https://cwe.mitre.org/: the weaknesses that the tools here report and exercises name. */
static const struct {
	int cwe;
	const char *name;
} cwes[] = {
	{ 20, "input that is not checked" },
	{ 119, "memory outside a buffer" },
	{ 121, "stack buffer overflow" },
	{ 122, "heap buffer overflow" },
	{ 125, "out-of-bounds read" },
	{ 129, "index that is not checked" },
	{ 135, "miscounted string" },
	{ 158, "NUL in the input" },
	{ 170, "string without its NUL" },
	{ 188, "reliance on the layout of memory" },
	{ 190, "integer overflow" },
	{ 191, "integer underflow" },
	{ 193, "off by one" },
	{ 194, "unexpected sign extension" },
	{ 197, "numeric truncation" },
	{ 200, "exposure of information" },
	{ 248, "uncaught exception" },
	{ 252, "unchecked return value" },
	{ 362, "race condition" },
	{ 367, "time of check, time of use" },
	{ 401, "memory leak" },
	{ 415, "double free" },
	{ 416, "use after free" },
	{ 457, "use of an uninitialised variable" },
	{ 476, "null pointer dereference" },
	{ 478, "switch without a default" },
	{ 484, "switch without its break" },
	{ 562, "return of a stack address" },
	{ 590, "free of memory not on the heap" },
	{ 662, "improper synchronisation" },
	{ 663, "non-reentrant function" },
	{ 664, "resource outside its lifetime" },
	{ 672, "use of a resource after its end" },
	{ 680, "integer overflow, then buffer overflow" },
	{ 682, "incorrect calculation" },
	{ 683, "arguments in the wrong order" },
	{ 686, "argument of the wrong type" },
	{ 758, "reliance on undefined behaviour" },
	{ 761, "free of a pointer not at the start" },
	{ 762, "mismatched free" },
	{ 770, "allocation without a limit" },
	{ 787, "out-of-bounds write" },
	{ 805, "access with the wrong length" },
	{ 820, "missing synchronisation" },
	{ 823, "pointer moved out of its object" },
	{ 825, "use of an expired pointer" },
	{ 832, "unlock of what is not locked" },
	{ 833, "deadlock" },
	{ 843, "type confusion" },
	{ 908, "use of what is not initialised" },
	{ 911, "miscounted references" },
};

static const char *
cwe_name(int cwe)
{
	for (size_t i = 0; i < sizeof cwes / sizeof *cwes; i++)
		if (cwes[i].cwe == cwe)
			return cwes[i].name;
	return NULL;
}

static void
add_label(struct rich *out, const char *label)
{
	out->hang = 11;
	rich_sayf(out, STYLE_DIM, "%-11s", label);
}

static void
add_words(struct rich *out, const char *label, char *const *words, size_t n)
{
	if (!n)
		return;
	add_label(out, label);
	for (size_t i = 0; i < n; i++)
		rich_sayf(out, STYLE_PLAIN, "%s%s", i ? ", " : "", words[i]);
	(void)rich_end(out);
}

static void
add_state(struct rich *out, const struct place *p)
{
	static const enum style styles[] = { STYLE_PLAIN, STYLE_WARN, STYLE_GOOD };
	struct tm tm;
	time_t at = (time_t)p->passed_at;
	char date[16];

	add_label(out, "State");
	rich_say(out, styles[p->standing], standing_name(p->standing));
	if (p->standing == STANDING_PASSED && p->passed_at && localtime_r(&at, &tm) &&
	    strftime(date, sizeof date, "%Y-%m-%d", &tm))
		rich_sayf(out, STYLE_PLAIN, " %s", date);
	(void)rich_end(out);
	if (!p->attempts)
		return;
	add_label(out, "Attempts");
	rich_sayf(out, STYLE_PLAIN, "%d", p->attempts);
	(void)rich_end(out);
}

/* How the start ends, where that is no code. */
static const char *
beginning(const char *verdict)
{
	static const char *const words[][2] = {
		{ "tests-failed", "it builds, and tests fail" },
		{ "crashed", "it builds, and crashes" },
		{ "timeout", "it builds, and does not end" },
		{ "ended-early", "it builds, and ends before its tests have run" },
		{ "not-built", "it does not build" },
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (!strcmp(words[i][0], verdict))
			return words[i][1];
	return verdict;
}

static void
build_details(struct rich *out, const struct ui *ui, int width)
{
	const struct exercise *x = &ui->catalogue->exercises[ui->selected];
	const struct chapter *c = ui_chapter(ui, ui->selected);

	(void)width;
	if (!ui_matches(ui, ui->selected))
		return;
	rich_say(out, STYLE_STRONG, x->title);
	(void)rich_end(out);
	rich_say(out, STYLE_DIM, x->name);
	rich_gap(out);
	add_state(out, &ui->standings.v[ui->selected]);
	add_label(out, "Kind");
	rich_say(out, STYLE_PLAIN, x->kind);
	(void)rich_end(out);
	add_label(out, "Difficulty");
	rich_sayf(out, STYLE_PLAIN, "%d of 5, %d minutes", x->difficulty, x->minutes);
	(void)rich_end(out);
	if (x->cwe) {
		const char *name = cwe_name(x->cwe);

		add_label(out, "C bug");
		rich_sayf(out, STYLE_PLAIN, "%s%sCWE-%d", name ? name : "",
		    name ? ", " : "", x->cwe);
		(void)rich_end(out);
	}
	if (x->expect) {
		add_label(
		    out, expect_is_verdict(x->expect) ? "It begins" : "rustc says");
		rich_say(out, STYLE_PLAIN, beginning(x->expect));
		(void)rich_end(out);
	}
	add_words(out, "Concepts", x->concepts, x->concept_n);
	add_words(out, "Needs", x->requires, x->require_n);
	out->hang = 0;
	if (c && c->text) {
		rich_gap(out);
		md_add(out, c->text, strlen(c->text), NULL, ui->display.utf8);
	}
}

const struct pane_ops pane_details = {
	.title = "Details",
	.build = build_details,
};
