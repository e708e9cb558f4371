/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_JUDGE_SEAL_H
#define FERRY_JUDGE_SEAL_H
/*
 * seal - tests of which it is certain that they came to their end. Private to judge/.
 *
 * Answer and tests are one process with one stdout, so an answer can print what libtest
 * would and leave with 0. A sealed test ends with a line that begins with ferry's word
 * (run/voucher.h), which the linked-in assets/harness/seal.c took before the answer ran.
 *
 * What stays open: an answer that uses `unsafe`, or opens /proc/self/mem, shares its
 * process with the word and can look for it. And a test decides no more than it asks: an
 * answer that returns a type of its own which equals everything, or has a trait with a
 * method of std's name, is for rules.keep and for tests that name their types.
 */
#include "judge/verdict.h"

/* Where the seals of a source are: in a module in front of it, made by seal_source(), or
 * in one at the crate's root, made by seal_root(). */
enum seal_place { SEAL_IN_FRONT, SEAL_BY_CRATE };

/* Appends `src` with a seal in each `#[test]` function, on its own lines. */
void seal_source(struct buf *out, const char *src, size_t len, enum seal_place place);
void seal_root(struct buf *out);

/* The lane "rust": the answer with the exercise's tests, sealed, behind its last line. */
FERRY_CHECK int seal_plan(struct build_spec *out, const struct exercise *x,
    const char *answer, size_t len, struct err *e);

struct evasion {
	const char *word, *why;
};

/* A word in the answer that would take it out of its tests' reach or show the hidden
 * ones, and that neither start nor solution has; *out is static, NULL if there is none. */
FERRY_CHECK int seal_evaded(const struct evasion **out, const struct exercise *x,
    const char *answer, size_t len, struct err *e);

/* Takes what quotes a hidden test out of what the program printed. */
void seal_hide(char *output);

#endif
