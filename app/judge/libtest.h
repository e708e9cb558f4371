/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_JUDGE_LIBTEST_H
#define FERRY_JUDGE_LIBTEST_H
/*
 * libtest - the tests that a source declares, and what came of them. Private to judge/.
 *
 *	libtest_expect(v, tests, false);
 *	closed = libtest_read(v, rust->program.err.ptr, NULL);
 *	libtest_unseal(v, rust->program.out.ptr);
 *	libtest_count(v);
 */
#include "judge/verdict.h"

struct test_fn { /* offsets in the source */
	size_t name, len;
	size_t body; /* behind its brace */
	bool panics, ignored;
};

/* The next `#[test]` function behind *at in code from code_blank(). */
FERRY_CHECK bool libtest_next(struct test_fn *out, const char *code, size_t *at);

/* The tests that `source` declares, as unseen, into v->tests. */
void libtest_expect(struct verdict *v, const char *source, bool hidden);

/* One more of them; `name` is copied. */
void libtest_add(struct verdict *v, const char *name, size_t len);

/*
 * Marks them by what libtest printed ("test NAME ... ok", one line each), where they are
 * in `module` ("3f29::"; NULL: in those that seal_plan() puts them in). Whether its
 * closing line is there: without it the program ended before libtest did.
 */
FERRY_CHECK bool
libtest_read(struct verdict *v, const char *output, const char *module);

/* Whether the seal of test `name` says `how` it ended, "ok" or "panicked". `module` is
 * with its crate: "answer::ferry_tests::". */
FERRY_CHECK bool libtest_sealed(
    const char *seals, const char *how, const char *module, const char *name);

/* What passed without a seal has only been printed: unseen. */
void libtest_unseal(struct verdict *v, const char *seals);

/* Of a program that a signal has ended: marks the test whose line libtest began and did
 * not end, the last thing but what the test and std said. */
void libtest_crashed(struct verdict *v, const char *output);

/* Fills v->passed and v->failed. */
void libtest_count(struct verdict *v);

#endif
