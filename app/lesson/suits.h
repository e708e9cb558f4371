/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_LESSON_SUITS_H
#define FERRY_LESSON_SUITS_H
/*
 * suits - whether this machine has what an exercise asks for: its manifest's `needs` and
 * `min_rustc`.
 */
#include "base/err.h"
#include "pack/exercise.h"
#include "run/build.h"
#include "run/toolchain.h"

#include <stdbool.h>

/* Whether the exercise asks for anything. */
FERRY_CHECK bool suits_asks(const struct exercise *x);

/* NULL, or what is missing, "rustc 1.88"; owned by the caller. */
FERRY_CHECK char *suits_lack(const struct exercise *x, const struct toolchain *t);

/* Fills *out with what its programs may do. ERR_TOOL: what is missing, and the remedy. */
FERRY_CHECK int suits_plan(struct build_needs *out, const struct exercise *x,
    const struct toolchain *t, struct err *e);

#endif
