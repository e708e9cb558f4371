/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_STORE_QUERY_H
#define FERRY_STORE_QUERY_H
/*
 * query - bound statements and transactions on an open database. Private to store/.
 *
 * Values are bound in the order in which they are added; what goes wrong on the way is
 * kept until the next step, so that only steps need checking.
 *
 *	struct query q;
 *
 *	query_open(&q, db, "SELECT at FROM attempts WHERE exercise = ?");
 *	query_add_text(&q, name, strlen(name));
 *	while ((row = query_step(&q, e)) > 0)
 *		use(query_int(&q, 0));
 *	query_close(&q);
 */
#include "base/err.h"
#include "store/db.h"
#include "store/migrate.h"

#include <sqlite3.h>
#include <stdbool.h>
#include <stddef.h>

struct db {
	sqlite3 *handle; /* NULL until it is open */
	char *path;      /* its folder resolved; owned */
	int busy_ms;     /* how long a lock is waited for */
	int version;     /* the user_version that this program works with */
};

struct db_how { /* how to open; db_open() has the ordinary values */
	const struct migration *migrations;
	size_t migration_n;
	int busy_ms;
	bool remote; /* treat the file system as one without shared memory */
};

FERRY_CHECK struct db *
db_open_how(const char *path, const struct db_how *how, struct err *e);

/* Closing will not write the commits of the -wal, if any, into the database. */
void db_keep_wal(const struct db *db);

/* Whether a file system of this type (statfs(2), f_type) lacks the shared memory or
 * the locks that WAL needs: https://www.sqlite.org/wal.html, "same host computer". */
FERRY_CHECK bool db_type_is_remote(unsigned type);

struct query { /* plain; close it even after an error */
	struct db *db;
	sqlite3_stmt *stmt;
	int bound; /* values so far */
	int rc;    /* SQLITE_OK, or what went wrong first */
};

void query_open(struct query *q, struct db *db, const char *sql);
void query_close(struct query *q);

/* The text is borrowed until query_close(). */
void query_add_text(struct query *q, const char *s, size_t len);
void query_add_int(struct query *q, long long v);
void query_add_blob(struct query *q, const void *ptr, size_t len); /* the same */

/* 1 for a row, 0 at the end, -1 with *e. */
FERRY_CHECK int query_step(struct query *q, struct err *e);

/* Column `i` of the row, from 0. The text is never NULL and borrowed until the next
 * step. */
FERRY_CHECK const char *query_text(struct query *q, int i);
FERRY_CHECK long long query_int(struct query *q, int i);
FERRY_CHECK const char *query_blob(size_t *len, struct query *q, int i);

/* Steps to the end and closes, for statements without rows. */
FERRY_CHECK int query_run(struct query *q, struct err *e);

/* The one integer that `sql` answers. */
FERRY_CHECK int db_int(long long *out, struct db *db, const char *sql, struct err *e);

/* Runs statements without values or rows. */
FERRY_CHECK int db_exec(struct db *db, const char *sql, struct err *e);

/*
 * A write transaction. It takes the write lock at once: a transaction that starts as a
 * reader and turns writer fails without waiting. db_begin() also refuses a file that was
 * moved away or migrated by a newer ferry since it was opened.
 */
FERRY_CHECK int db_begin(struct db *db, struct err *e);
FERRY_CHECK int db_commit(struct db *db, struct err *e);
void db_rollback(struct db *db);

/* Fills *e for SQLite's result code `rc`: cause, file, remedy. Returns -1. */
int fault_set(struct err *e, const struct db *db, int rc);

/* The same for a file that is not what it should be. `what` continues "progress.db". */
int fault_damaged(struct err *e, const char *path, const char *what);
int fault_not_ours(struct err *e, const char *path, const char *what);
int fault_newer(struct err *e, const char *path, long long version, size_t known);

#endif
