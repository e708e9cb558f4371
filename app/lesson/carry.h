/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_LESSON_CARRY_H
#define FERRY_LESSON_CARRY_H
/*
 * carry - what a learner has, through the changes of a pack: answers and attempts follow
 * renamed exercises, there and, after a rollback, back; an answer takes in what changed
 * in its start.
 */
#include "base/err.h"
#include "lesson/ferry.h"
#include "pack/catalogue.h"

#include <stddef.h>

/* Moves the answers of exercises that have another id now. What cannot be moved stays
 * and is tried again the next time. */
void carry_answers(const struct ferry *f, const struct catalogue *c);

/* Tells the database the other names. */
FERRY_CHECK int carry_attempts(struct db *db, const struct catalogue *c, struct err *e);

/* The exercise of *c that is called `id` now, by whatever name it is asked for within the
 * pack; NULL if it is gone. Borrowed. */
FERRY_CHECK const struct exercise *
carry_find(const struct catalogue *c, const struct pack *p, const char *id);

enum carry_merge {
	CARRY_NOTHING, /* no answer, or its start has not changed */
	CARRY_MERGED,  /* *text is the answer with what changed */
	CARRY_SAME,    /* the answer has it already */
	CARRY_CONFLICT /* both changed the same lines */
};

/* What the learner's answer to `now` becomes if it takes in what changed between the
 * starts of `before` and `now`, one exercise in two commits. Nothing is written. */
FERRY_CHECK int
carry_merge(enum carry_merge *out, struct buf *text, const struct ferry *f,
    const struct exercise *before, const struct exercise *now, struct err *e);

/* Puts the merged text in the answer's place; *backup, the caller's, is where the old
 * one is kept. */
FERRY_CHECK int carry_write(char **backup, const struct ferry *f,
    const struct exercise *x, const struct buf *text, struct err *e);

#endif
