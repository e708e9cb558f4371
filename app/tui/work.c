/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * work - see work.h. Between a lesson (which judges) and the panes (which show). An
 * answer that cannot be read is not an error of opening: the screen says why instead.
 */
#include "tui/work.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/path.h"
#include "lesson/answer.h"
#include "lesson/next.h"
#include "store/attempt.h"
#include "tui/rich.h"

#include <string.h>

static void
source_release(struct source *s)
{
	buf_release(&s->text);
	mem_free(s->styles);
	*s = (struct source){ .text = BUF_INIT(BUF_MAX) };
}

static void
source_set(
    struct source *s, const struct work *w, const char *language, const struct buf *raw)
{
	source_release(s);
	rich_clean(&s->text, raw->ptr, raw->len);
	s->styles = highlight_text(w->highlight, language, s->text.ptr, s->text.len);
}

/* A file of the exercise; one that is absent is left empty. */
static int
read_file(struct source *s, const struct work *w, const char *language,
    const char *file, struct err *e)
{
	struct buf raw = BUF_INIT(EXERCISE_FILE_MAX + 1);
	int rc = file ? exercise_file(&raw, w->exercise, file, e) : 0;

	if (rc == 0)
		source_set(s, w, language, &raw);
	buf_release(&raw);
	return rc;
}

/* The language in which an answer of code is coloured: a header is C. */
static const char *
code_of(const struct work *w)
{
	return !strcmp(w->language, "header") ? "c" : w->language;
}

static void
read_answer(struct work *w)
{
	struct buf raw = BUF_INIT(ANSWER_MAX + 1);

	w->answer_err = (struct err){ 0 };
	if (answer_read(&raw, w->answer_path, &w->answer_err) < 0)
		buf_clear(&raw);
	source_set(&w->answer, w, w->questions.n ? NULL : code_of(w), &raw);
	w->edited =
	    w->reported && (raw.len != w->report.answer.len ||
			       memcmp(raw.ptr, w->report.answer.ptr, raw.len) != 0);
	buf_release(&raw);
}

/* By the ending of the answer's name. */
static const char *
language_of(const char *path)
{
	const char *dot = strrchr(path, '.');

	if (dot && !strcmp(dot, ".c"))
		return "c";
	if (dot && !strcmp(dot, ".h"))
		return "header";
	return dot && !strcmp(dot, ".txt") ? "fields" : "rust";
}

/* A file, and under it another that belongs to it; the second may be absent. */
static int
read_both(struct source *s, const struct work *w, const char *language,
    const char *file, const char *more, const char *what, struct err *e)
{
	struct buf raw = BUF_INIT(2 * (EXERCISE_FILE_MAX + 1));
	const char *open = strcmp(language, "c") ? "//" : "/*";
	int rc = file ? exercise_file(&raw, w->exercise, file, e) : 0;

	if (rc == 0 && more) {
		buf_addf(&raw, "\n%s %s: %s%s\n\n", open, more, what,
		    strcmp(language, "c") ? "" : " */");
		rc = exercise_file(&raw, w->exercise, more, e);
	}
	if (rc == 0)
		source_set(s, w, language, &raw);
	buf_release(&raw);
	return rc;
}

/* What is shown on the left, and after a pass in its place. */
static int
read_left(struct work *w, const struct exercise *x, struct err *e)
{
	if (!x->program)
		return read_both(&w->c, w, "c", x->c_file, x->header,
			   "what the answer has to provide.", e) < 0
			   ? -1
			   : read_file(&w->fixed, w, "c", x->c_fixed, e);
	return read_file(&w->c, w, "rust", x->program, e) < 0
		   ? -1
		   : read_file(&w->fixed, w, "c", x->c_file, e);
}

/* What is shown after a pass: one good solution, and under it the tests that were hidden
 * until then. */
static int
read_solution(struct work *w, const struct exercise *x, struct err *e)
{
	return read_both(&w->solution, w, x->solution ? "rust" : "c",
	    x->solution ? x->solution : x->c_solution, x->hidden,
	    "the tests that were hidden.", e);
}

static void
read_story(struct work *w)
{
	struct err e = { 0 };

	buf_clear(&w->story);
	if (exercise_file(&w->story, w->exercise, "lesson.md", &e) < 0)
		buf_adds(&w->story, e.text);
}

int
work_open(struct work *w, struct ferry *f, struct highlight *h,
    const struct exercise *x, size_t index, struct err *e)
{
	*w = (struct work){ .ferry = f, .highlight = h, .exercise = x, .index = index };
	w->c.text = w->fixed.text = w->answer.text = w->solution.text =
	    (struct buf)BUF_INIT(BUF_MAX);
	w->story = (struct buf)BUF_INIT(EXERCISE_FILE_MAX);
	w->report.answer = (struct buf)BUF_INIT(ANSWER_MAX + 1);
	if (judge_questions(&w->questions, x, e) < 0 || read_left(w, x, e) < 0 ||
	    read_solution(w, x, e) < 0 || answer_ensure(&w->answer_path, f, x, e) < 0 ||
	    (w->watch = watch_open(w->answer_path, e)) == NULL) {
		work_close(w);
		return -1;
	}
	w->language = language_of(w->answer_path);
	read_story(w);
	read_answer(w);
	work_read_hints(w);
	return 0;
}

void
work_close(struct work *w)
{
	if (!w->exercise)
		return;
	lesson_free(w->check);
	watch_close(w->watch);
	report_release(&w->report);
	source_release(&w->c);
	source_release(&w->fixed);
	source_release(&w->answer);
	source_release(&w->solution);
	buf_release(&w->story);
	mem_free(w->answer_path);
	*w = (struct work){ 0 };
}

int
work_watch_fd(const struct work *w)
{
	return w->watch ? watch_fd(w->watch) : -1;
}

enum watch_event
work_watch(struct work *w)
{
	enum watch_event event = watch_step(w->watch);

	if (event != WATCH_NOTHING)
		read_answer(w);
	return event;
}

bool
work_refresh(struct work *w)
{
	if (!watch_look(w->watch))
		return false;
	read_answer(w);
	return true;
}

void
work_check(struct work *w)
{
	struct lesson_how how = { .unless_same = true };

	lesson_free(w->check);
	w->cancelling = false;
	w->check_err = (struct err){ 0 };
	(void)work_refresh(w); /* what is checked now is no later save */
	w->check = lesson_start(w->ferry, w->exercise, &how, &w->check_err);
}

static void
take_report(struct work *w)
{
	report_release(&w->report);
	lesson_take(&w->report, w->check);
	w->reported = true;
	w->told = false;
	w->note = 0;
	read_answer(w);
	work_read_hints(w);
}

enum lesson_state
work_step(struct work *w)
{
	enum lesson_state s = lesson_step(w->check, &w->check_err);

	if (s == LESSON_MORE)
		return s;
	if (w->cancelling)
		w->check_err = (struct err){ 0 };
	else if (s == LESSON_DONE)
		take_report(w);
	lesson_free(w->check);
	w->check = NULL;
	return s;
}

void
work_cancel(struct work *w)
{
	if (!w->check)
		return;
	w->cancelling = true;
	lesson_cancel(w->check);
}

int
work_set(struct work *w, const char *name, const char *value, struct err *e)
{
	if (answer_set(w->answer_path, name, value, e) < 0)
		return -1;
	(void)work_refresh(w);
	return 0;
}

int
work_reset(char **backup, struct work *w, struct err *e)
{
	if (answer_reset(backup, w->ferry, w->exercise, e) < 0)
		return -1;
	lesson_free(w->check);
	w->check = NULL;
	report_release(&w->report);
	w->reported = false;
	w->check_err = (struct err){ 0 };
	(void)watch_look(w->watch);
	read_answer(w);
	return 0;
}

static bool
holds(const size_t *v, size_t n, size_t what)
{
	while (n--)
		if (v[n] == what)
			return true;
	return false;
}

/* Those that were opened come first, in the order in which they were, so that a number
 * stays with its hint; then the others in the exercise's order. */
static size_t
order_hints(
    size_t *out, const size_t *met, size_t n, const size_t *opened, size_t opened_n)
{
	size_t done = 0, kept;

	for (size_t i = 0; i < opened_n; i++)
		if (holds(met, n, opened[i]))
			out[done++] = opened[i];
	kept = done;
	for (size_t i = 0; i < n; i++)
		if (!holds(opened, opened_n, met[i]))
			out[done++] = met[i];
	return kept;
}

void
work_read_hints(struct work *w)
{
	struct err *e = &w->hints_err;
	struct db *db = ferry_db(w->ferry, e);
	size_t met[HINTS_MAX], opened[HINTS_MAX], n = 0, opened_n = 0;

	if (!db || w->exercise->hint_n > HINTS_MAX ||
	    next_hints(met, &n, w->ferry, w->exercise, e) < 0 ||
	    hints_opened(opened, &opened_n, db, w->exercise->name, e) < 0)
		return;
	e->code = ERR_NONE;
	w->opened = order_hints(w->hints, met, n, opened, opened_n);
	w->hint_n = n;
}

const char *
work_hint(const struct work *w)
{
	return w->reported && !w->report.verdict.pass ? w->report.hooks.hint : NULL;
}

bool
work_last_hint(const struct work *w)
{
	const struct exercise *x = w->exercise;

	return !(work_hint(w) && !w->told) && w->opened < w->hint_n &&
	       w->hints[w->opened] + 1 == x->hint_n && !x->hints[x->hint_n - 1].after;
}

int
work_open_hint(struct work *w, struct err *e)
{
	struct db *db = ferry_db(w->ferry, e);

	if (work_hint(w) && !w->told) {
		w->told = true;
		return 1;
	}
	if (!db)
		return -1;
	work_read_hints(w);
	if (w->opened >= w->hint_n)
		return 0;
	if (hint_open(db, w->exercise->name, (int)w->hints[w->opened], clock_now(), e) <
	    0)
		return -1;
	w->opened++;
	return 1;
}

const struct note *
work_note(const struct work *w)
{
	if (w->check)
		return lesson_first_note(w->check);
	if (!w->reported || w->edited || w->note >= w->report.notes.n)
		return NULL;
	return &w->report.notes.v[w->note];
}

/* The line of the first error in the file of that name; 0 if it has none. */
static int
error_line(const struct work *w, const char *name)
{
	for (size_t i = 0; w->reported && name && i < w->report.notes.n; i++) {
		const struct note *n = &w->report.notes.v[i];

		if (note_is_error(n) && n->line > 0 && n->file &&
		    !strcmp(path_base(n->file), name))
			return n->line;
	}
	return 0;
}

int
work_told_line(const struct work *w)
{
	int line = error_line(w, path_base(w->answer_path));

	if (!line && w->exercise->program)
		line = error_line(w, judge_rust_name(w->exercise->kind));
	return !line && w->reported ? w->report.verdict.rule_line : line;
}

int
work_edit_line(const struct work *w)
{
	int line = error_line(w, path_base(w->answer_path));

	if (!line && w->reported)
		line = w->report.verdict.rule_line;
	return line ? line : 1;
}
