/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * alias - see alias.h. The tables are temporary, this connection's alone.
 */
#include "store/alias.h"

#include "store/query.h"

#include <string.h>

int
aliases_open(struct db *db, struct err *e)
{
	static const char tables[] =
	    "PRAGMA temp_store = MEMORY;"
	    "CREATE TEMP TABLE aliases (name TEXT PRIMARY KEY, now TEXT NOT NULL) "
	    "WITHOUT ROWID;"
	    "CREATE TEMP VIEW tried AS SELECT id, coalesce(now, exercise) AS exercise, "
	    "number, verdict, pass, at FROM main.attempts "
	    "LEFT JOIN aliases ON name = exercise";

	return db_exec(db, tables, e);
}

int
aliases_set(struct db *db, const struct alias *v, size_t n, struct err *e)
{
	struct query q;

	if (db_exec(db, "DELETE FROM aliases", e) < 0)
		return -1;
	for (size_t i = 0; i < n; i++) {
		query_open(&q, db, "INSERT OR REPLACE INTO aliases VALUES (?, ?)");
		query_add_text(&q, v[i].name, strlen(v[i].name));
		query_add_text(&q, v[i].now, strlen(v[i].now));
		if (query_run(&q, e) < 0)
			return -1;
	}
	return 0;
}
