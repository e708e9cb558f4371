/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * pane_notes - rustc's errors in C terms: the story with its lines, what C would do, and
 * the ways out.
 *
 * The numbers of the steps are those in the gutter of the Rust. A target is the number of
 * the note and of the step; going to it with the cursor marks that note's story.
 */
#include "base/mem.h"
#include "tui/panes.h"
#include "tui/place.h"
#include "tui/ui.h"

#include <string.h>

#define STEPS    64 /* targets a note */
#define HEADLINE (STEPS - 1)

static void
add_heading(struct rich *out, const char *text)
{
	rich_gap(out);
	out->indent = out->hang = 0;
	rich_say(out, STYLE_HEADING, text);
}

static void
add_headline(struct rich *out, const struct work *w, const struct note *n, int target)
{
	char place[PLACE_MAX];
	bool specific = n->specific && !(n->own.pack && n->own.instead);

	rich_say(out, note_is_error(n) ? STYLE_BAD : STYLE_WARN,
	    n->code    ? n->code
	    : n->level ? n->level
		       : "error");
	rich_say(out, STYLE_PLAIN, "  ");
	rich_prose(out, STYLE_STRONG, specific ? n->headline : n->message);
	if (n->line) {
		rich_right(out);
		rich_say(out, STYLE_DIM, place_words(place, w, n->file, n->line));
	}
	rich_end(out)->target = target;
	if (!specific)
		return;
	out->indent = out->hang = 2;
	rich_sayf(out, STYLE_DIM, "%s: ", n->tool ? n->tool : "rustc");
	rich_prose(out, STYLE_DIM, n->message);
	(void)rich_end(out);
}

/* The widest of the places of its steps. */
static int
places_width(const struct work *w, const struct note *n)
{
	char place[PLACE_MAX];
	int width = 9;

	for (size_t i = 0; i < n->what_n; i++) {
		int one = (int)strlen(
		    place_words(place, w, n->what[i].file, n->what[i].line));

		width = one + 1 > width ? one + 1 : width;
	}
	return width;
}

/* A line that is quoted here because no pane shows it, under the last step that is in it. */
static void
add_quote(struct rich *out, const struct work *w, const struct note *n, size_t i)
{
	const struct note_step *s = &n->what[i], *next = s + 1;
	const char *quote = s->file ? place_quote(w, s->file, s->line) : NULL;

	if (!quote || (i + 1 < n->what_n && next->line == s->line && next->file &&
			  !strcmp(next->file, s->file)))
		return;
	out->indent = out->hang;
	rich_say(out, STYLE_CODE, quote);
	(void)rich_end(out);
}

static void
add_steps(struct rich *out, const struct work *w, const struct note *n, int target)
{
	int width = places_width(w, n);
	char place[PLACE_MAX];

	rich_gap(out);
	for (size_t i = 0; i < n->what_n && i < HEADLINE; i++) {
		const struct note_step *s = &n->what[i];

		out->indent = 2;
		out->hang = width + 6;
		rich_sayf(out, s->line == n->line ? STYLE_STEP_BAD : STYLE_STEP, "%zu",
		    (i + 1) % 10);
		rich_sayf(out, STYLE_DIM, "  %-*s ", width,
		    place_words(place, w, s->file, s->line));
		rich_prose(out, STYLE_PLAIN, s->text);
		rich_end(out)->target = target + (int)i;
		add_quote(out, w, n, i);
	}
	out->indent = out->hang = 0;
}

static void
add_in_c(struct rich *out, const struct note *n)
{
	bool has = n->in_c && *n->in_c;

	if (!has && !n->text)
		return;
	if (has) {
		add_heading(out, "In C");
		rich_sayf(out, STYLE_DIM, "  %s%s%s", note_words(n),
		    n->c_bug ? ": " : "", n->c_bug ? n->c_bug : "");
		if (n->cwe && *n->class < 'C') /* else it is the bug of somebody else */
			rich_sayf(out, STYLE_DIM, " (CWE-%d)", n->cwe);
		(void)rich_end(out);
	}
	out->indent = out->hang = 2;
	rich_prose(out, STYLE_PLAIN, has ? n->in_c : n->text);
	(void)rich_end(out);
}

static void
add_fixes(struct rich *out, const struct note *n)
{
	if (!n->fix_n)
		return;
	add_heading(out, "Ways out, best first");
	(void)rich_end(out);
	for (size_t i = 0; i < n->fix_n; i++) {
		out->indent = 2;
		out->hang = 5;
		rich_sayf(out, STYLE_DIM, "%zu. ", i + 1);
		rich_prose(
		    out, STYLE_PLAIN, n->fixes[i].title ? n->fixes[i].title : "");
		if (n->fixes[i].when) {
			rich_say(out, STYLE_DIM, ": ");
			rich_prose(out, STYLE_DIM, n->fixes[i].when);
		}
		(void)rich_end(out);
	}
	out->indent = out->hang = 0;
}

static void
add_see(struct rich *out, const struct note *n)
{
	bool has_see = n->exercise_n || n->rustc;

	if (!has_see && !n->idiom_n)
		return;
	rich_gap(out);
	out->indent = 0;
	out->hang = 5;
	if (has_see)
		rich_say(out, STYLE_DIM, "See  ");
	for (size_t i = 0; i < n->exercise_n; i++)
		rich_sayf(out, STYLE_DIM, "%s%s", i ? ", " : "", n->exercises[i]);
	if (n->rustc)
		rich_sayf(out, STYLE_DIM, "%s%s", n->exercise_n ? ", " : "", n->rustc);
	if (has_see)
		(void)rich_end(out);
	for (size_t i = 0; i < n->idiom_n; i++)
		rich_sayf(out, STYLE_DIM, "%s%s", i ? " | " : "C idioms: ferry idiom ",
		    n->idioms[i]);
	if (n->idiom_n)
		(void)rich_end(out);
	out->hang = 0;
}

/* What the pack says, in its name. */
static void
add_own(struct rich *out, const struct note_own *own)
{
	if (!own->pack)
		return;
	add_heading(out, "From the pack ");
	rich_sayf(out, STYLE_HEADING, "%s: ", own->pack);
	rich_prose(out, STYLE_STRONG, own->title);
	(void)rich_end(out);
	out->indent = out->hang = 2;
	for (size_t i = 0; i < 2; i++) {
		const char *text = i ? own->why : own->what;

		if (!text)
			continue;
		rich_prose(out, STYLE_PLAIN, text);
		(void)rich_end(out);
	}
	out->indent = out->hang = 0;
}

/* Of a note that says what an earlier one says: where that is. */
static void
add_repeat(struct rich *out, const struct work *w, const struct note *n,
    const struct note *first)
{
	char place[PLACE_MAX];
	char *words = note_same_words(n);

	out->indent = out->hang = 2;
	rich_sayf(out, STYLE_PLAIN,
	    "The same as at %s: ", place_words(place, w, first->file, first->line));
	rich_prose(out, STYLE_PLAIN, words);
	(void)rich_end(out);
	mem_free(words);
}

/* first: the note that n repeats, or NULL. */
static void
add_note(struct rich *out, const struct work *w, const struct note *n,
    const struct note *first, size_t index)
{
	int target = (int)index * STEPS;

	out->indent = out->hang = 0;
	if (index) {
		rich_gap(out);
		(void)rich_end(out);
	}
	add_headline(out, w, n, target + HEADLINE);
	if (first) {
		add_repeat(out, w, n, first);
		return;
	}
	if (!n->own.pack || !n->own.instead) {
		add_steps(out, w, n, target);
		add_in_c(out, n);
		add_fixes(out, n);
		add_see(out, n);
	}
	add_own(out, &n->own);
}

static void
add_nothing(struct rich *out, const struct ui *ui)
{
	const struct work *w = &ui->work;

	if (w->check) {
		rich_say(out, STYLE_DIM, "rustc has said nothing so far.");
	} else if (w->reported && w->report.verdict.rust_built) {
		rich_say(out, STYLE_PLAIN, "rustc had nothing to refuse. ");
		rich_say(out, STYLE_KEY, "2");
		rich_say(out, STYLE_PLAIN, " shows what came of it.");
	} else if (w->reported) {
		rich_say(out, STYLE_PLAIN, "There is nothing to explain. ");
		rich_say(out, STYLE_KEY, "2");
		rich_say(out, STYLE_PLAIN, " shows what came of the check.");
	} else {
		rich_say(out, STYLE_PLAIN,
		    judge_rust_name(w->exercise->kind)
			? "What rustc refuses is explained here in terms of C, with "
			  "your names and lines. "
			: "What the tools find in the C is explained here, and which "
			  "Rust rule would have stopped it. ");
		rich_say(out, STYLE_KEY, "r");
		rich_say(out, STYLE_PLAIN, " asks them.");
	}
	(void)rich_end(out);
}

static void
build_notes(struct rich *out, const struct ui *ui, int width)
{
	const struct work *w = &ui->work;
	const struct notes *notes = &w->report.notes;
	const struct note *first = w->check ? work_note(w) : NULL;

	(void)width;
	if (first) {
		add_note(out, w, first, NULL, 0);
		rich_gap(out);
		rich_say(out, STYLE_DIM, "The rest of the check still runs.");
		(void)rich_end(out);
		return;
	}
	if (w->check || !w->reported || !w->report.notes.n) {
		add_nothing(out, ui);
		return;
	}
	if (w->edited) {
		rich_say(out, STYLE_WARN, "The answer has changed since: ");
		rich_say(out, STYLE_KEY, "r");
		rich_say(out, STYLE_WARN, " checks it again.");
		rich_gap(out);
	}
	for (size_t i = 0; i < notes->n; i++) {
		int same = notes->v[i].own.instead ? -1 : notes->v[i].same_as;

		add_note(out, w, &notes->v[i], same < 0 ? NULL : &notes->v[same], i);
	}
}

/* The pane with the source that the note is about. */
static enum pane_id
pane_of(const struct ui *ui, const struct note *n)
{
	const char *dot = n->file ? strrchr(n->file, '.') : NULL;

	return ui_where(ui, !dot || strcmp(dot, ".c") != 0);
}

static void
moved_notes(struct ui *ui, int target)
{
	size_t note = (size_t)(target / STEPS);
	const struct note *n;

	if (ui->work.note == note)
		return;
	ui->work.note = note;
	ui_stale(ui, PANE_C, PANE_RUST);
	n = work_note(&ui->work);
	if (n && place_is_shown(&ui->work, n->file))
		pane_reveal(&ui->panes[pane_of(ui, n)], n->line);
}

static void
enter_notes(struct ui *ui, int target)
{
	const struct note *n = work_note(&ui->work);
	size_t step = (size_t)(target % STEPS);

	if (n && step < n->what_n)
		place_go(ui, n->what[step].file, n->what[step].line);
	else if (n)
		place_go(ui, n->file, n->line);
}

const struct pane_ops pane_notes = {
	.key = "3",
	.title = "In C terms",
	.cursor = CURSOR_TARGETS,
	.build = build_notes,
	.enter = enter_notes,
	.moved = moved_notes,
};
