/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * migrate - see migrate.h. Takes the list as a parameter, so that tests can bring steps
 * of their own.
 *
 * The version is read again under the write lock: two programs that find the same old
 * database both come here, and the second must find nothing left to do.
 */
#include "store/migrate.h"
#include "base/mem.h"
#include "store/backup.h"
#include "store/query.h"

static int
read_version(long long *out, struct db *db, size_t newest, struct err *e)
{
	if (db_int(out, db, "PRAGMA user_version", e) < 0)
		return -1;
	if (*out > (long long)newest)
		return fault_newer(e, db->path, *out, newest);
	if (*out < 0)
		return fault_damaged(e, db->path, "its version is negative");
	return 0;
}

/* The step after `version`, inside a transaction. */
static int
run_step(struct db *db, const struct migration *step, long long version, struct err *e)
{
	char *mark =
	    mem_printf("PRAGMA user_version = %lld; PRAGMA application_id = %d",
		version + 1, DB_APPLICATION_ID);
	int rc = 0;

	if (db_exec(db, step->sql, e) < 0)
		rc = err_wrap(e, "migration %s", step->name);
	else if (sqlite3_get_autocommit(db->handle))
		rc = err_set(e, ERR_BUG,
		    "migration %s ends its own transaction: take COMMIT out of it",
		    step->name);
	else
		rc = db_exec(db, mark, e);
	mem_free(mark);
	return rc;
}

int
migrate(struct db *db, const struct migration *list, size_t n, struct err *e)
{
	long long version;

	if (read_version(&version, db, n, e) < 0)
		return -1;
	if (version > 0 && version < (long long)n && backup_make(db, version, e) < 0)
		return err_wrap(e, "nothing was changed, because a copy is made first");
	while (version < (long long)n) {
		if (db_begin(db, e) < 0)
			return -1;
		if (read_version(&version, db, n, e) < 0 ||
		    (version < (long long)n &&
			run_step(db, &list[version], version, e) < 0) ||
		    db_commit(db, e) < 0) {
			db_rollback(db);
			return -1;
		}
		if (read_version(&version, db, n, e) < 0)
			return -1;
	}
	db->version = (int)n;
	return 0;
}
