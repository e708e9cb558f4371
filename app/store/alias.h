/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_STORE_ALIAS_H
#define FERRY_STORE_ALIAS_H
/*
 * alias - exercises that were recorded under another name.
 *
 * Attempts are never changed, so a renamed exercise is found by its aliases: what was
 * recorded under any of them counts as its own, for as long as the database is open.
 * They follow from the packs that are here and are not stored.
 */
#include "base/err.h"
#include "store/db.h"

#include <stddef.h>

struct alias {            /* borrowed */
	const char *name; /* "team/old-id" */
	const char *now;  /* "team/new-id" */
};

/* In place of those before. */
FERRY_CHECK int
aliases_set(struct db *db, const struct alias *v, size_t n, struct err *e);

/* Makes the tables that the queries of attempt.c read through. Private to store/. */
FERRY_CHECK int aliases_open(struct db *db, struct err *e);

#endif
