/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_LESSON_MANY_H
#define FERRY_LESSON_MANY_H
/*
 * many - the answers of all exercises, or of one pack's, checked several at a time.
 *
 * The lessons are stepped in one process. What a check of the same answer said before is
 * not recorded again; an exercise whose answer was never begun is listed, not run. A
 * check that fails is an entry with its cause and stops no other.
 *
 *	m = many_start(f, &how, e);
 *	while (many_step(m))
 *		poll many_fds(fds, m);
 *	use(many_items(&n, m));
 *	many_free(m);
 */
#include "base/err.h"
#include "lesson/ferry.h"
#include "lesson/lesson.h"

#include <poll.h>
#include <stdbool.h>
#include <stddef.h>

#define MANY_JOBS_MAX 64

struct many; /* opaque */

struct many_how {
	const char *pack;    /* of this one alone, or NULL */
	const char *answers; /* <answers>/PACK/ID/answer.rs …, of which no attempt is
				recorded; NULL: the learner's own */
	int jobs;            /* compilers and programs at once, 1 to MANY_JOBS_MAX */
	bool fresh;          /* run all of it again even if cached */
};

enum many_state {
	MANY_NOT_STARTED, /* there is no answer */
	MANY_WAITING,
	MANY_CHECKING,
	MANY_CHECKED,  /* the report says what came of it */
	MANY_FAILED,   /* ferry could not check it: cause */
	MANY_CANCELLED /* before it was done */
};

struct many_item {
	const struct exercise *exercise; /* borrowed from the catalogue */
	enum many_state state;
	struct report report; /* as report_slim() leaves it, but of many_start_jobs() */
	struct err cause;
};

/* One check among many, as verification has them; what it points to is borrowed but for
 * the path of the answer, which is copied. */
struct many_job {
	const struct exercise *exercise;
	const char *answer;            /* NULL for a part that has none */
	const struct toolchain *tools; /* as in struct lesson_how, as the rest */
	const char *cache;
	enum lesson_part part;
};

struct many_counts {
	size_t not_started, to_do; /* to_do: waiting or being checked */
	size_t passed, not_passed, failed, cancelled;
};

/* NULL with *e: no such pack, or `answers` is no folder. */
FERRY_CHECK struct many *
many_start(struct ferry *f, const struct many_how *how, struct err *e);

/* Those n checks in their order, of which no attempt is recorded; item i is that of job i,
 * with its report whole. `tools` have been found: ferry_tools(). */
FERRY_CHECK struct many *
many_start_jobs(struct ferry *f, const struct many_job *jobs, size_t n, int at_once);

/* The report of an item that is MANY_CHECKED leaves m; the caller releases it. */
void many_take(struct report *out, struct many *m, size_t i);

/* Does what can be done without blocking; whether there is more to do. */
FERRY_CHECK bool many_step(struct many *m);

/* What to poll before the next step: fills `out`, returns how many. */
FERRY_CHECK size_t many_fds(struct pollfd out[MANY_JOBS_MAX], const struct many *m);

/* All exercises that were asked for, in catalogue order. Borrowed from m. */
FERRY_CHECK const struct many_item *many_items(size_t *n, const struct many *m);
void many_count(struct many_counts *out, const struct many *m);

/* Ends what runs and forgets what waits; both are MANY_CANCELLED then. */
void many_cancel(struct many *m);

void many_free(struct many *m);

#endif
