/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_GIT_MERGE_H
#define FERRY_GIT_MERGE_H
/*
 * merge - two changed copies of one text brought together, line by line.
 */
#include "base/buf.h"
#include "base/err.h"

#include <stdbool.h>

/* Appends `ours` with what changed between `base` and `theirs`. *clean is false, and
 * nothing is appended, where both changed the same lines in different ways. */
FERRY_CHECK int merge_texts(struct buf *out, bool *clean, const struct buf *base,
    const struct buf *ours, const struct buf *theirs, struct err *e);

#endif
