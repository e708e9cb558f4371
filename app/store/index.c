/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * index - see index.h. No journal on disk and no fsync: a crash in the middle of a commit
 * may tear the file, which SQLite or the sum beside each entry then finds.
 */
#include "store/index.h"

#include "base/file.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/path.h"
#include "store/query.h"

#include <string.h>
#include <unistd.h>

#define CREATE                                                                         \
	"PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; BEGIN IMMEDIATE;"     \
	"CREATE TABLE IF NOT EXISTS packs_1"                                           \
	" (key TEXT UNIQUE NOT NULL, sum INTEGER NOT NULL, data BLOB NOT NULL)"
#define CLEAN                                                                          \
	"DELETE FROM packs_1 WHERE rowid NOT IN"                                       \
	" (SELECT rowid FROM packs_1 ORDER BY rowid DESC LIMIT ?)"

struct index {
	struct db db; /* its handle is NULL where there is none */
};

static void
close_handle(struct index *i)
{
	(void)sqlite3_close(i->db.handle);
	i->db.handle = NULL;
}

static bool
open_handle(struct index *i)
{
	int rc = sqlite3_open_v2(i->db.path, &i->db.handle,
	    SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOFOLLOW |
		SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
	    NULL);

	if (rc != SQLITE_OK) {
		close_handle(i);
		return false;
	}
	(void)sqlite3_db_config(
	    i->db.handle, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)NULL);
	(void)sqlite3_db_config(
	    i->db.handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, (int *)NULL);
	sqlite3_limit(i->db.handle, SQLITE_LIMIT_LENGTH, INDEX_ENTRY_MAX + 4096);
	return true;
}

struct index *
index_open(const char *cache)
{
	struct index *i = mem_calloc(1, sizeof *i);
	struct err e;

	i->db.path = path_join(cache, "packs.db");
	if (file_mkdirs(cache, &e) < 0 || !open_handle(i))
		log_line("index", "cannot open %s", i->db.path);
	return i;
}

void
index_close(struct index *i)
{
	if (!i)
		return;
	close_handle(i);
	mem_free(i->db.path);
	mem_free(i);
}

/* Whether the file itself is at fault, and not a lock, a disk or a permission. */
static bool
is_damage(int rc)
{
	switch (rc & 0xff) {
	case SQLITE_ERROR: /* a table of other columns */
	case SQLITE_CORRUPT:
	case SQLITE_NOTADB:
	case SQLITE_CONSTRAINT:
	case SQLITE_MISMATCH:
	case SQLITE_FORMAT: return true;
	default: return false;
	}
}

/* An empty one in its place. Another ferry that has it open goes on with what it has. */
static bool
make_anew(struct index *i)
{
	log_line("index", "%s is damaged: made anew", i->db.path);
	close_handle(i);
	return unlink(i->db.path) == 0 && open_handle(i);
}

static unsigned long long
sum(const char *key, const char *ptr, size_t len)
{
	return file_hash(file_hash(FILE_HASH, key, strlen(key) + 1), ptr, len);
}

bool
index_get(struct buf *out, struct index *i, const char *key)
{
	struct query q;
	bool found = false;
	const char *ptr;
	size_t len;

	if (!i->db.handle)
		return false;
	query_open(&q, &i->db, "SELECT sum, data FROM packs_1 WHERE key = ?");
	query_add_text(&q, key, strlen(key));
	if (query_step(&q, NULL) > 0) {
		ptr = query_blob(&len, &q, 1);
		found = (unsigned long long)query_int(&q, 0) == sum(key, ptr, len);
		if (found)
			buf_add(out, ptr, len);
		else
			q.rc = SQLITE_CORRUPT;
	}
	query_close(&q);
	/* why: SQLITE_ERROR here is a new file, which has no table yet */
	if (is_damage(q.rc) && q.rc != SQLITE_ERROR)
		(void)make_anew(i);
	return found;
}

/* SQLITE_OK, or what went wrong first. */
static int
put(struct index *i, const char *key, const char *ptr, size_t len)
{
	int rc = sqlite3_exec(i->db.handle, CREATE, NULL, NULL, NULL);
	struct query q;

	if (rc == SQLITE_OK) {
		query_open(
		    &q, &i->db, "INSERT OR REPLACE INTO packs_1 VALUES (?, ?, ?)");
		query_add_text(&q, key, strlen(key));
		query_add_int(&q, (long long)sum(key, ptr, len));
		query_add_blob(&q, ptr, len);
		rc = query_run(&q, NULL) < 0 ? q.rc : SQLITE_OK;
	}
	if (rc == SQLITE_OK) {
		query_open(&q, &i->db, CLEAN);
		query_add_int(&q, INDEX_ENTRIES);
		rc = query_run(&q, NULL) < 0 ? q.rc : SQLITE_OK;
	}
	if (rc == SQLITE_OK)
		rc = sqlite3_exec(i->db.handle, "COMMIT", NULL, NULL, NULL);
	if (rc != SQLITE_OK)
		db_rollback(&i->db);
	return rc;
}

void
index_put(struct index *i, const char *key, const char *ptr, size_t len)
{
	int rc;

	if (!i->db.handle || len > INDEX_ENTRY_MAX)
		return;
	rc = put(i, key, ptr, len);
	if (is_damage(rc) && make_anew(i))
		rc = put(i, key, ptr, len);
	if (rc != SQLITE_OK)
		log_line("index", "nothing was remembered: %s", sqlite3_errstr(rc));
}
