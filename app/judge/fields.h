/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_JUDGE_FIELDS_H
#define FERRY_JUDGE_FIELDS_H
/*
 * fields - answers that are no code: a text of lines "name = value", and the questions
 * that it answers.
 *
 *	# where the tool will point
 *	line = 14
 *	bug = double-free
 *
 * Blank lines and lines that begin with "#" say nothing; a later value of the same name
 * is passed over. Spaces around a value do not count, nor do quotes around all of it.
 */
#include "base/buf.h"
#include "base/err.h"
#include "pack/exercise.h"

#include <stdbool.h>
#include <stddef.h>

enum { QUESTIONS_MAX = 8 };

struct question {
	const char *name;  /* of the field; static, as all of them */
	const char *about; /* what is asked: "line that the tool will name" */
	/* The i-th of the values that it can have, NULL behind the last. NULL: any. */
	const char *(*choice)(size_t i);
	bool is_line; /* a line number of the exercise's C */
};

struct questions {
	struct question v[QUESTIONS_MAX];
	size_t n;
};

/* What the exercise asks; none if the answer is code. */
FERRY_CHECK int
judge_questions(struct questions *out, const struct exercise *x, struct err *e);

/* The value of a field, the caller's; NULL if it is absent or empty. */
FERRY_CHECK char *fields_get(const char *answer, size_t len, const char *name);

/* Appends the answer with the field set to `value`, which may be ""; all else stays. */
void fields_set(struct buf *out, const char *answer, size_t len, const char *name,
    const char *value);

/* Appends the text that an answer to the questions begins with. */
void fields_start(struct buf *out, const struct questions *q);

/* The choice that the value stands for; static, NULL if it is none, or there are none. Yes
 * and no may be in capitals, or their first letter. */
FERRY_CHECK const char *fields_choice(const struct question *q, const char *value);

/* Whether the value is one that the question allows. */
FERRY_CHECK bool fields_allow(const struct question *q, const char *value);

/* The choice `by` places on from `value`, round and round: what a key changes. Static;
 * NULL if there are no choices. */
FERRY_CHECK const char *
fields_turn(const struct question *q, const char *value, int by);

#endif
