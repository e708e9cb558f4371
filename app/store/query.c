/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * query - see query.h. The only file that talks SQL to SQLite; db.c only opens.
 *
 * Leaves the wording of failures to fault.c.
 */
#include "store/query.h"
#include "base/mem.h"

void
query_open(struct query *q, struct db *db, const char *sql)
{
	*q = (struct query){ .db = db };
	q->rc = sqlite3_prepare_v2(db->handle, sql, -1, &q->stmt, NULL);
}

void
query_close(struct query *q)
{
	sqlite3_finalize(q->stmt);
	q->stmt = NULL;
}

void
query_add_text(struct query *q, const char *s, size_t len)
{
	if (q->rc == SQLITE_OK)
		q->rc = sqlite3_bind_text64(
		    q->stmt, ++q->bound, s, len, SQLITE_STATIC, SQLITE_UTF8);
}

void
query_add_blob(struct query *q, const void *ptr, size_t len)
{
	if (q->rc == SQLITE_OK)
		q->rc = sqlite3_bind_blob64(
		    q->stmt, ++q->bound, len ? ptr : "", len, SQLITE_STATIC);
}

void
query_add_int(struct query *q, long long v)
{
	if (q->rc == SQLITE_OK)
		q->rc = sqlite3_bind_int64(q->stmt, ++q->bound, v);
}

int
query_step(struct query *q, struct err *e)
{
	int rc = q->rc == SQLITE_OK ? sqlite3_step(q->stmt) : q->rc;

	if (rc == SQLITE_ROW)
		return 1;
	if (rc == SQLITE_DONE)
		return 0;
	q->rc = rc;
	return fault_set(e, q->db, rc);
}

const char *
query_text(struct query *q, int i)
{
	const unsigned char *s = sqlite3_column_text(q->stmt, i);

	return s ? (const char *)s : "";
}

const char *
query_blob(size_t *len, struct query *q, int i)
{
	const char *ptr = sqlite3_column_blob(q->stmt, i);

	*len = ptr ? (size_t)sqlite3_column_bytes(q->stmt, i) : 0;
	return ptr ? ptr : "";
}

long long
query_int(struct query *q, int i)
{
	return sqlite3_column_int64(q->stmt, i);
}

int
query_run(struct query *q, struct err *e)
{
	int row;

	while ((row = query_step(q, e)) > 0)
		;
	query_close(q);
	return row;
}

int
db_int(long long *out, struct db *db, const char *sql, struct err *e)
{
	struct query q;
	int row;

	query_open(&q, db, sql);
	row = query_step(&q, e);
	*out = row > 0 ? query_int(&q, 0) : 0;
	query_close(&q);
	return row < 0 ? -1 : 0;
}

int
db_exec(struct db *db, const char *sql, struct err *e)
{
	int rc = sqlite3_exec(db->handle, sql, NULL, NULL, NULL);

	return rc == SQLITE_OK ? 0 : fault_set(e, db, rc);
}

int
db_begin(struct db *db, struct err *e)
{
	long long version;
	int moved = 0;

	sqlite3_file_control(db->handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
	if (moved)
		return err_set(e, ERR_IO,
		    "\"%s\" was moved or deleted while ferry was using it: start ferry "
		    "again",
		    db->path);
	if (db_exec(db, "BEGIN IMMEDIATE", e) < 0)
		return -1;
	if (db_int(&version, db, "PRAGMA user_version", e) < 0)
		goto fail;
	if (db->version && version != db->version) {
		fault_newer(e, db->path, version, (size_t)db->version);
		goto fail;
	}
	return 0;
fail:
	db_rollback(db);
	return -1;
}

int
db_commit(struct db *db, struct err *e)
{
	return db_exec(db, "COMMIT", e);
}

void
db_rollback(struct db *db)
{
	/* why: SQLite itself rolls back on a full disk; a second time is an error */
	if (!sqlite3_get_autocommit(db->handle))
		(void)sqlite3_exec(db->handle, "ROLLBACK", NULL, NULL, NULL);
}
