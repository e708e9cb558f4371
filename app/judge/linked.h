/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_JUDGE_LINKED_H
#define FERRY_JUDGE_LINKED_H
/*
 * linked - why C and Rust did not come to be one program: the two sides have other types,
 * or one of them does not build. Private to judge/, for kind_ffi.
 */
#include "judge/kind.h"

#define FFIC_HEADER "answer.h" /* what the learner of an "ffic" writes */

/* The header that both sides are held to. Borrowed from x, or static. */
FERRY_CHECK const char *linked_header(const struct exercise *x);

/* rustc did not build the library. */
void linked_library(struct verdict *v, const struct judged *j);

/* gcc did not build the C or did not link. */
void linked_program(struct verdict *v, const struct judged *j);

#endif
