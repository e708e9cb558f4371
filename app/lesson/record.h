/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_LESSON_RECORD_H
#define FERRY_LESSON_RECORD_H
/*
 * record - stage 6 of the straight line: a verdict becomes a row. Private to lesson/.
 */
#include "lesson/lesson.h"

/* Sets r->attempt, or r->unsaved where it cannot be recorded. With `unless_same` it is
 * not recorded where the latest attempt says the same of the same answer: r->repeats. */
void record_attempt(struct report *r, struct ferry *f, const struct exercise *x,
    enum sandbox_tier tier, bool unless_same);

#endif
