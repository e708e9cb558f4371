/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_PACK_FAULTS_H
#define FERRY_PACK_FAULTS_H
/*
 * faults - what is wrong with a pack: all of it, each with its place.
 *
 * Shown as a compiler would:
 *
 *	10-own/01-x/exercise.lua:7: c.expect.kind: one of "leak", … expected, got "lek"
 *
 *	struct faults f = { 0 };
 *
 *	fault_add(&f, "10-own/01-x/bug.c", 14, NULL, "no report comes at this line");
 *	…
 *	faults_release(&f);
 */
#include "base/err.h"

#include <stddef.h>

enum { FAULTS_MAX = 200 }; /* of more only the number is kept */

struct fault {
	char *file;  /* relative to the pack: "10-own/01-x/exercise.lua" */
	int line;    /* from 1; 0: the file as a whole */
	char *field; /* "c.expect.kind", "hints[2].after"; NULL: none */
	char *text; /* "one of … expected, got …"; may repeat the pack's own words */
};

struct faults {
	struct fault *v;
	size_t n, cap;
	size_t dropped; /* behind the first FAULTS_MAX */
};

/* Appends one; everything is copied. `field` may be NULL. */
void fault_add(struct faults *f, const char *file, int line, const char *field,
    const char *fmt, ...) FERRY_PRINTF(5, 6);

/* "file:line: field: text", owned by the caller; not sanitised, as its parts are not. */
FERRY_CHECK char *fault_line(const struct fault *f);

void faults_release(struct faults *f);

#endif
