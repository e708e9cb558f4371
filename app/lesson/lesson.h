/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_LESSON_LESSON_H
#define FERRY_LESSON_LESSON_H
/*
 * lesson - the straight line: an answer becomes a report, and a row.
 *
 * The only composer of the stages:
 *
 *	exercise -> build (run/) -> diags (diag/) -> verdict (judge/)
 *	         -> notes (explain/) -> attempt (store/)
 *
 * Stepped, so that a screen stays alive:
 *
 *	l = lesson_start(f, x, &how, e);
 *	do
 *		poll lesson_fd(l);
 *	while ((s = lesson_step(l, e)) == LESSON_MORE);
 *	lesson_take(&report, l);
 */
#include "base/err.h"
#include "diag/diag.h"
#include "explain/note.h"
#include "judge/verdict.h"
#include "lesson/ferry.h"
#include "pack/exercise.h"
#include "pack/hooks.h"
#include "run/build.h"

#include <stdbool.h>

struct lesson; /* one check under way; opaque */

struct report {
	struct buf answer; /* the text that was judged */
	char *answer_path;
	struct outcome outcome;
	struct diags diags; /* both sides' */
	struct verdict verdict;
	struct notes notes;
	struct hook_words hooks; /* of the pack; a check of its is in the verdict too */
	int attempt; /* number of this attempt; 0 if there is none, as of what was left open */
	bool repeats;       /* the latest attempt has it already: none was added */
	struct err unsaved; /* why it was not recorded; code ERR_NONE if it was */
	int ms;
};

/* What of the exercise is built: all that its kind builds for an answer, or its C alone,
 * the program with the bug or what mends it, of which the verdict says what the declared
 * tool reports; or the program in Rust that is shown for a C that was mended. */
enum lesson_part { LESSON_ALL, LESSON_C, LESSON_C_FIXED, LESSON_RUST };

struct lesson_how {
	const char *answer; /* path; NULL: the learner's own file, created if absent */
	bool fresh;         /* run the C again even if cached */
	bool unrecorded;    /* leave no attempt */
	bool
	    unless_same; /* none where the latest one says the same of the same answer */
	struct build_slots *slots; /* shared with other lessons, borrowed; or NULL */
	const struct toolchain *tools; /* in place of ferry's; borrowed, or NULL */
	const char *cache;             /* of outcomes, in place of ferry's; or NULL */
	enum lesson_part
	    part; /* not LESSON_ALL: unrecorded, with no answer of its own */
};

enum lesson_state { LESSON_MORE, LESSON_DONE, LESSON_FAILED };

/* NULL with *e if the check cannot begin: no compiler, unreadable answer … */
FERRY_CHECK struct lesson *lesson_start(struct ferry *f, const struct exercise *x,
    const struct lesson_how *how, struct err *e);
FERRY_CHECK int lesson_fd(const struct lesson *l);
FERRY_CHECK enum lesson_state lesson_step(struct lesson *l, struct err *e);

/* What goes on, for a progress line: "C: running, Rust: rustc". Borrowed from l. */
FERRY_CHECK const char *lesson_stage(struct lesson *l);

/* The first of rustc's errors so far, explained, while the rest still runs; NULL if
 * there is none yet. Borrowed from l. */
FERRY_CHECK const struct note *lesson_first_note(struct lesson *l);

void lesson_cancel(struct lesson *l);

/* The report leaves the lesson; the caller releases it. */
void lesson_take(struct report *out, struct lesson *l);
void lesson_free(struct lesson *l);
void report_release(struct report *r);

/* Of an answer that was built: the i-th of rustc's warnings on it, or NULL behind the last.
 * No notes are made of them, nor are they on the tests. Borrowed. */
FERRY_CHECK const struct diag *
report_warning(const struct report *r, const struct exercise *x, size_t i);
enum { WARNINGS_SHOWN = 3 };

/* Drops the texts that verdict and notes were made from, where many reports are kept. */
void report_slim(struct report *r);

/* All of it at once, blocking, for the command line. */
FERRY_CHECK int lesson_check(struct report *out, struct ferry *f,
    const struct exercise *x, const struct lesson_how *how, struct err *e);

#endif
