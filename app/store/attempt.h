/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_STORE_ATTEMPT_H
#define FERRY_STORE_ATTEMPT_H
/*
 * attempt - what a learner tried, and what came of it.
 *
 * Promises: an attempt, once added, survives a crash; nothing is changed or deleted.
 * Leaves to others: deciding the verdict (judge), what comes next (lesson).
 *
 *	if (attempt_add(&number, db, &a, e) < 0)
 *		goto out;
 */
#include "base/err.h"
#include "store/db.h"

#include <stdbool.h>
#include <stddef.h>

struct attempt {              /* plain value; strings borrowed from the caller */
	const char *exercise; /* "core/own-use-after-move" */
	const char *verdict;  /* verdict_name() */
	bool pass;
	const char *const *codes; /* rustc's codes, code_n of them */
	size_t code_n;
	const char *const *failed_tests; /* their names, failed_test_n of them */
	size_t failed_test_n;
	const char *answer; /* the text that was judged */
	size_t answer_len;
	long long at;        /* seconds, from clock_now() */
	int ms;              /* how long the check took */
	const char *sandbox; /* the tier that it ran in: "A", "A-", "B", "C"; or NULL */
};

struct progress {       /* derived: one exercise's attempts summed up */
	char *exercise; /* owned */
	int attempts;   /* so far */
	bool passed;
	long long first_at, passed_at, last_at; /* seconds; passed_at 0 if not */
};

struct progress_list {
	struct progress *v;
	size_t n;
};

/* Adds *a in its own transaction; *number becomes its count within the exercise, from
 * 1. 0, or -1 with *e set and the database unchanged. */
FERRY_CHECK int
attempt_add(int *number, struct db *db, const struct attempt *a, struct err *e);

/* Whether the latest attempt at the exercise had the same answer and the same verdict. */
FERRY_CHECK int
attempt_repeats(bool *out, struct db *db, const struct attempt *a, struct err *e);

/* All exercises that were ever tried, sorted by name. */
FERRY_CHECK int progress_list(struct progress_list *out, struct db *db, struct err *e);
void progress_list_release(struct progress_list *p);

/* The codes met and the tests failed in attempts at `exercise`, without repeats, for
 * hints: NULL-terminated, owned by the caller, who frees with attempt_codes_free(). */
FERRY_CHECK int
attempt_codes(char ***out, struct db *db, const char *exercise, struct err *e);
void attempt_codes_free(char **codes);

#define HINTS_MAX 32 /* hints of one exercise */

/* Which hints of `exercise` were opened: their indexes, in the order in which they were;
 * their number in *n. */
FERRY_CHECK int hints_opened(size_t out[HINTS_MAX], size_t *n, struct db *db,
    const char *exercise, struct err *e);

/* Remembers that hint `number` (its index in the exercise's list) was opened at `at`,
 * or a second after the one before if that is later; opening it again changes nothing. */
FERRY_CHECK int
hint_open(struct db *db, const char *exercise, int number, long long at, struct err *e);

#endif
