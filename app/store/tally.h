/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_STORE_TALLY_H
#define FERRY_STORE_TALLY_H
/*
 * tally - what a pack's exercises cost those who learn here: attempts, hints, and the codes
 * that were met most.
 */
#include "base/err.h"
#include "store/db.h"

#include <stddef.h>

struct tally_exercise {
	char *exercise; /* "core/own-use-after-move" */
	int attempts;
	int to_pass; /* attempts up to the first pass; 0: not passed */
	int hints;   /* opened */
};

struct tally_code {
	char *exercise;
	char *code; /* of rustc, or what a tool calls the bug */
	int n;      /* attempts that met it */
};

struct tally {
	struct tally_exercise *v; /* by name */
	size_t n;
	struct tally_code *codes; /* by exercise, the most frequent first */
	size_t code_n;
};

/* Of the exercises of the pack with that id. */
FERRY_CHECK int
tally_read(struct tally *out, struct db *db, const char *pack, struct err *e);
void tally_release(struct tally *t);

#endif
