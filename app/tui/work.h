/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_TUI_WORK_H
#define FERRY_TUI_WORK_H
/*
 * work - the exercise on the screen: its texts, the check that runs, what it said.
 *
 * Knows nothing of panes or keys. Texts are cleaned and coloured once, when they are
 * read, not when they are drawn.
 */
#include "base/buf.h"
#include "base/err.h"
#include "judge/fields.h"
#include "lesson/lesson.h"
#include "lesson/watch.h"
#include "store/attempt.h"
#include "tui/highlight.h"

#include <stdbool.h>
#include <stddef.h>

struct source {
	struct buf text;       /* as rich_clean() makes it */
	unsigned char *styles; /* one a byte */
};

struct work {
	struct ferry *ferry;             /* borrowed */
	struct highlight *highlight;     /* borrowed; NULL for none */
	const struct exercise *exercise; /* borrowed; NULL: nothing is open */
	size_t index;                    /* of that in the catalogue */
	/* what is read (C, or the Rust that is asked about), its repair, what is written */
	struct source c, fixed, answer, solution;
	const char *language;       /* of the answer: "rust", "c", "header", "fields" */
	struct questions questions; /* none if the answer is code */
	struct buf story;           /* lesson.md */
	char *answer_path;
	struct watch *watch;   /* of the answer; what it has told is read */
	struct err answer_err; /* why it cannot be shown; ERR_NONE if it can */

	struct lesson *check; /* under way, or NULL */
	bool cancelling;
	struct err check_err; /* why the last check could not be done, or ERR_NONE */
	struct report report; /* of the last check that came to its end */
	bool reported;
	bool edited; /* the answer is no longer the one that was judged */
	size_t note; /* of the report: the one whose story is marked beside the code */

	size_t hints[HINTS_MAX]; /* indexes of the hints whose condition is met; those
	                          * that were opened come first, as they were */
	size_t hint_n;
	size_t opened; /* how many of them are, from the first on */
	bool insisted; /* the last one was asked for before any check */
	bool
	    told; /* what the pack's hooks have for this report was opened, before those */
	struct err hints_err; /* why they are not known; ERR_NONE if they are */
};

/* Opens the exercise; its answer is created if it is not there yet. -1 with *e leaves
 * *w empty. */
FERRY_CHECK int work_open(struct work *w, struct ferry *f, struct highlight *h,
    const struct exercise *x, size_t index, struct err *e);

/* Cancels what runs. NULL fields are fine. */
void work_close(struct work *w);

/* The descriptor of its answer, to be polled: then work_watch() says whether it was
 * saved or removed, by whomever, and has read it again. -1 if nothing is open. */
FERRY_CHECK int work_watch_fd(const struct work *w);
FERRY_CHECK enum watch_event work_watch(struct work *w);

/* Reads the answer again at once if the file changed. Whether it did; it is not told
 * again then. */
bool work_refresh(struct work *w);

/* Starts a check, cancelling one that runs. A failure is left in check_err. */
void work_check(struct work *w);

/* After the check's descriptor became readable. LESSON_DONE: the report is in place,
 * unless the check was cancelled. LESSON_FAILED: see check_err. */
FERRY_CHECK enum lesson_state work_step(struct work *w);
void work_cancel(struct work *w);

/* Sets a field of an answer that is a list of them, and reads the answer again. */
FERRY_CHECK int
work_set(struct work *w, const char *name, const char *value, struct err *e);

/* Starts over; *backup is the caller's, NULL if there was nothing to keep. */
FERRY_CHECK int work_reset(char **backup, struct work *w, struct err *e);

/* Reads which hints may be opened and how many are. */
void work_read_hints(struct work *w);

/* The hint that the pack's hooks have for what the last check came to, or NULL. Borrowed. */
FERRY_CHECK const char *work_hint(const struct work *w);

/* Whether the hint that opens next is the last of the ladder, nearly the solution. */
FERRY_CHECK bool work_last_hint(const struct work *w);

/* Opens the next hint that may be opened, that one first. 1 if there was one, 0 if not, or -1. */
FERRY_CHECK int work_open_hint(struct work *w, struct err *e);

/* The line of the answer at which to edit: the first error's, or 1. */
FERRY_CHECK int work_edit_line(const struct work *w);

/* The first line that is to be marked in the learner's file or the program that is asked
 * about; 0 if there is none. */
FERRY_CHECK int work_told_line(const struct work *w);

/* The note whose story is marked: the selected one, or the first that is known while
 * the check still runs; NULL if there is none or the answer has been edited since. */
FERRY_CHECK const struct note *work_note(const struct work *w);

#endif
