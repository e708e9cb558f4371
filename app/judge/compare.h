/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_JUDGE_COMPARE_H
#define FERRY_JUDGE_COMPARE_H
/*
 * compare - a C original and Rust in one program, called with the same inputs; what
 * "port" and "review" have in common. Private to judge/.
 *
 * The exercise gives the original, its inputs (a generator in Lua) and a glue that calls
 * both sides; the rest of the program is ferry's: assets/harness/.
 */
#include "judge/kind.h"

struct told { /* what a harness has said */
	struct compared compared;
	char *refused; /* why the glue cannot read the input; or NULL */
	char *invalid; /* the input, for which C promises nothing; or NULL */
	char event[8]; /* "signal", "stuck", "exit": how it ended early; "" */
	char side;     /* in the call of 'C' or 'R'; '-' in none */
	int signal;
	char *at;   /* the input of that call, in hex */
	bool ended; /* it came to its end */
};

/* Everything that an answer is compared with, and the lane "rust" that does it. */
FERRY_CHECK int plan_compare(struct build_spec *out, const struct exercise *x,
    const char *answer, size_t len, struct err *e);

/* Reads what came from the harness of a side that was built. */
void told_read(struct told *out, const struct side *s);
void told_release(struct told *t);

/* The verdict on a side that was not built, or did not come to its end; false if it did.
 * `which` names its Rust in a sentence: "the answer". */
FERRY_CHECK bool compare_failed(struct verdict *v, const struct judged *j,
    const struct side *s, const struct told *t, const char *which);

/* The input on which they differ, as a sentence names it. Borrowed. */
FERRY_CHECK const char *compared_words(const struct compared *c);

/* 0, or -1 with the broken rule of the exercise, or of comparing, in *text. */
FERRY_CHECK int compare_rules(char **text, const struct judged *j);

#endif
