/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_JUDGE_SHADOW_H
#define FERRY_JUDGE_SHADOW_H
/*
 * shadow - names that an answer in C gives another meaning, where the tests behind it in
 * the same file use them. Private to judge/.
 */
#include "base/err.h"

/*
 * The first name that is a macro of `answer` and used in `tests`, or a function of it and
 * called there, and neither in `own`, the program that the exercise began with: "strcmp".
 * All three are C; the caller owns it. NULL if there is none.
 */
FERRY_CHECK char *shadow_find(const char *answer, const char *tests, const char *own);

#endif
