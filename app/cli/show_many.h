/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_CLI_SHOW_MANY_H
#define FERRY_CLI_SHOW_MANY_H
/*
 * show_many - what came of the checks of many answers: as a table, as JSON, as JUnit XML,
 * and as one line while they go on.
 */
#include "base/buf.h"
#include "cli/out.h"
#include "lesson/many.h"

/* A row for each exercise, with the cause below where it did not pass; then the totals. */
void show_many(struct out *o, const struct many *m, long long ms);

/* An object: each exercise as `check --json` gives it, of those that were not checked the
 * common fields alone; and "totals". */
void show_many_json(struct out *o, const struct many *m, long long ms);

/* JUnit's XML as CI servers read it: a suite for each chapter, an exercise is a case: a
 * failure if it did not pass, an error if it was not checked, skipped if not started. */
void show_many_junit(struct out *o, const struct many *m, long long ms);

/* "[#####-----] 12/24, 1 not passed: core/own-use-after-move", made for `columns`. */
void show_many_progress(struct buf *out, const struct many *m, size_t columns);

/* "passed", "not-built", "not-started", "not-checked" …; and what has to be said of it,
 * or NULL. Static; borrowed from item. */
FERRY_CHECK const char *show_many_verdict(const struct many_item *item);
FERRY_CHECK const char *show_many_cause(const struct many_item *item);

#endif
