/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_LESSON_CLAIMS_H
#define FERRY_LESSON_CLAIMS_H
/*
 * claims - what an exercise promises of its files, each with the check that proves it.
 * Private to lesson/.
 *
 * The C is reported as declared, what mends it is not; the start fails as declared, the
 * solution passes, each wrong answer comes to what its name says: "E0382-…",
 * "tests-failed-…", or short "tests-…" and "rules-…". All but wrong answers are tried in two
 * tiers of the sandbox, or twice in the only one there is.
 */
#include "lesson/many.h"
#include "pack/faults.h"

enum { CLAIM_TIERS = 2 };

enum claim_kind {
	CLAIM_C,       /* the program with the bug */
	CLAIM_C_FIXED, /* what mends it */
	CLAIM_RUST,    /* the Rust that a mended C is shown with */
	CLAIM_START,
	CLAIM_SOLUTION,
	CLAIM_WRONG
};

struct claim {
	enum claim_kind kind;
	const struct exercise *exercise; /* borrowed */
	char *file;                      /* in its folder: "wrong/E0382-x.rs" */
	char *path;                      /* of the answer; NULL for the C alone */
	char want[32];                   /* of a wrong answer: a code or a verdict */
	int tier;                        /* which of the tools it is tried with */
	bool again;                      /* the claim before it, tried once more */
	enum many_state state;           /* what came of it */
	struct err cause;
	struct report report;
};

struct claims {
	struct claim *v;
	size_t n, cap;
};

struct claims_how {      /* borrowed */
	const char *dir; /* of the pack; files are named from there */
	const char *tmp; /* for the starts */
	struct toolchain tools[CLAIM_TIERS];
	char *cache[CLAIM_TIERS]; /* of outcomes, empty in the beginning */
};

/* Appends those about the exercise's C, and those about answers to it. Of files that are
 * not there nothing is claimed; a wrong answer whose name says nothing is a fault. */
void claims_add_c(struct claims *out, const struct exercise *x);
void claims_add_answers(struct claims *out, struct faults *faults,
    const struct exercise *x, const struct claims_how *how);
void claims_release(struct claims *c);

/* The check that proves it; borrows from both. */
FERRY_CHECK struct many_job
claim_job(const struct claim *c, const struct claims_how *how);

/*
 * All n claims of one exercise are done: appends what does not hold to *faults, and to
 * *skipped, a line each, what was not looked at. Returns how many could not be tried.
 */
FERRY_CHECK size_t claims_judge(struct faults *faults, struct buf *skipped,
    const struct claim *v, size_t n, const struct claims_how *how);

/* Of a claim that was tried: rustc's first code, or ""; the line of the answer that the
 * first diagnostic of that code is about (NULL: any that is an error), else 1. */
FERRY_CHECK const char *claim_code(const struct claim *c);
FERRY_CHECK int claim_line(const struct claim *c, const char *code);

/* What it came to, in words that are the same when it comes to the same. The caller's. */
FERRY_CHECK char *claim_outcome(const struct claim *c);

/* What wrong/reasons.txt says of the file, "NAME<tab>TEXT": part of the verdict's
 * sentence (`of` ""); behind "hint: " or "note: " part of the hint of the pack's hooks, or
 * of the title of their explanation. NULL if nothing; the caller's. */
FERRY_CHECK char *
claim_reason(const struct exercise *x, const char *file, const char *of);

/* What does not hold of the hooks that looked at the n claims of one exercise, all of
 * which were tried; a fault that is there already is not added again. */
void claims_judge_hooks(struct faults *faults, const struct claim *v, size_t n,
    const struct claims_how *how);

/* Whether a learner with this answer would have met the name, which a hint waits for: as
 * record_attempt() has it. */
FERRY_CHECK bool claim_meets(const struct claim *c, const char *name);

/* The name of the file that answers `x` rightly, in its folder; NULL if the kind is
 * unknown. The caller's. */
FERRY_CHECK char *claims_solution(const struct exercise *x);

/* "10-own/01-x/file", from the pack's folder `dir`. The caller's. */
FERRY_CHECK char *
claims_name(const struct exercise *x, const char *dir, const char *file);

#endif
