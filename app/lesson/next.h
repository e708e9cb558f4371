/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_LESSON_NEXT_H
#define FERRY_LESSON_NEXT_H
/*
 * next - where the learner stands: states of exercises, which comes next, which hints.
 */
#include "base/err.h"
#include "lesson/ferry.h"
#include "pack/exercise.h"

#include <stddef.h>

enum standing { STANDING_NEW, STANDING_STARTED, STANDING_PASSED };

struct place { /* one exercise's state; in catalogue order */
	enum standing standing;
	int attempts;
	long long passed_at; /* seconds, 0 if not passed */
};

struct standings {
	struct place *v;
	size_t n;
};

/* "new", "started", "passed". Static. */
FERRY_CHECK const char *standing_name(enum standing s);

/* A database that cannot be read is an error; a missing one is an empty list. */
FERRY_CHECK int standings_read(struct standings *out, struct ferry *f, struct err *e);
void standings_release(struct standings *s);

/* Index of the first exercise that is not passed, after `after` (start with
 * NEXT_NONE) and then from the beginning; NEXT_NONE if all are passed. */
#define NEXT_NONE ((size_t)-1)
FERRY_CHECK size_t next_exercise(const struct standings *s, size_t after);

/* The hints of x whose condition is met by the codes and failed tests met so far:
 * indexes into x->hints, at most x->hint_n, their number in *n. */
FERRY_CHECK int next_hints(
    size_t *out, size_t *n, struct ferry *f, const struct exercise *x, struct err *e);

#endif
