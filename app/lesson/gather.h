/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_LESSON_GATHER_H
#define FERRY_LESSON_GATHER_H
/*
 * gather - stages 3 and 4 of the straight line: what the tools of all lanes have said, and
 * the verdict on it. Private to lesson/.
 */
#include "diag/diag.h"
#include "explain/explain.h"
#include "lesson/lesson.h"
#include "run/build.h"

/* The file of that name in the build folder; NULL if there is none. Borrowed. */
FERRY_CHECK const struct build_file *
gather_file(const struct build_spec *s, const char *name);

/* Takes out what quotes a file of which no line is to be shown. */
void gather_hide(struct diags *d, const struct build_spec *s);

/* Appends the diagnostics of each lane, in the order of the lanes. */
void gather_diags(struct diags *d, const struct build_spec *s, const struct outcome *o);

/* Adds notes on what clippy says of `file`, the learner's: it was asked for those lints
 * alone. */
void gather_lints(
    struct notes *out, struct rules *rules, const struct diags *d, const char *file);

/* Appends what the programs that rustc made panicked with in `file`, the learner's. */
void gather_panics(struct diags *d, const struct build_spec *s, const struct outcome *o,
    const char *file, const char *text, size_t len);

/* Fills r->verdict from the rest of *r. */
FERRY_CHECK int gather_verdict(
    struct report *r, const struct exercise *x, enum lesson_part part, struct err *e);

#endif
