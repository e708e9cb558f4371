/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_JUDGE_DRIFT_H
#define FERRY_JUDGE_DRIFT_H
/*
 * drift - whether a header and the Rust behind it still say the same: checks that both
 * compilers make, out of the manifest's `border`. Private to judge/.
 *
 * A function has one type in C and one in Rust, and each compiler compares its own side
 * with it. Sizes and offsets of types are compared with each other, before the program
 * begins.
 */
#include "base/buf.h"
#include "pack/exercise.h"

/* Appends the module drift.rs, whose line i + DRIFT_FIRST is about function i. */
enum { DRIFT_FIRST = 4 };
void drift_rust(struct buf *out, const struct exercise *x);

/* Appends drift.c: the same of `header`, and the program's main(). Whose assertion fails
 * has the function's name as its text. */
void drift_c(struct buf *out, const struct exercise *x, const char *header);

#endif
