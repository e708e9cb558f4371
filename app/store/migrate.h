/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_STORE_MIGRATE_H
#define FERRY_STORE_MIGRATE_H
/*
 * migrate - brings a database from the version it has to the newest.
 *
 * The steps are progress/migrations/NNNN-what.sql, compiled in by progress/embed.sh.
 * Step n leads to user_version n. A step and its number are one transaction: after a
 * crash the database has all of a step or nothing of it. Private to store/.
 */
#include "base/err.h"
#include "store/db.h"

#include <stddef.h>

struct migration {
	const char *name; /* "0001-attempts" */
	const char *sql;  /* no BEGIN, no COMMIT */
};

extern const struct migration migrations[]; /* generated */
extern const size_t migration_n;

/* Runs the steps of `list` that the database lacks, and marks a new one as ferry's.
 * ERR_INVALID for a database newer than the list, which is left untouched. */
FERRY_CHECK int
migrate(struct db *db, const struct migration *list, size_t n, struct err *e);

#endif
