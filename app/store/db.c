/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * db - see db.h. Looks at the file before SQLite does, so that what is not ours is
 * neither changed nor given a -wal; then settings, migrations and journal.
 *
 * The header is read through SQLite's own descriptor: closing another one would drop
 * the locks that this process holds on the file
 * (https://www.sqlite.org/howtocorrupt.html, 2.2).
 */
#include "store/db.h"
#include "base/mem.h"
#include "base/path.h"
#include "store/alias.h"
#include "store/migrate.h"
#include "store/query.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/magic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#define BUSY_MS 5000

/* https://www.sqlite.org/fileformat.html, 1.3: the database header */
#define HEADER_LEN     100
#define HEADER_MAGIC   "SQLite format 3" /* and a NUL */
#define HEADER_PAGE    16                /* bytes in a page, 2 bytes; 1 for 65536 */
#define HEADER_FORMATS 18                /* write and read version: 1 journal, 2 WAL */
#define HEADER_VERSION 60                /* user_version, 4 bytes big-endian */
#define HEADER_APP     68                /* application_id */

static bool
has_bytes(const char *path, const char *suffix)
{
	char *p = mem_printf("%s%s", path, suffix);
	struct stat st;
	bool has = lstat(p, &st) == 0 && st.st_size > 0;

	mem_free(p);
	return has;
}

/* The path with its folder resolved: SQLITE_OPEN_NOFOLLOW refuses a link anywhere, and
 * only one in the place of the file itself is of interest. */
static int
resolve(char **out, const char *path, struct err *e)
{
	const char *base = path_base(path);
	char *folder =
	    base == path ? mem_strdup(".") : mem_strndup(path, (size_t)(base - path));
	char real[PATH_MAX];
	int rc = 0;

	if (realpath(folder, real))
		*out = path_join(real, base);
	else
		rc = err_set(e, ERR_IO, "cannot use the folder \"%s\": %s", folder,
		    strerror(errno));
	mem_free(folder);
	return rc;
}

/* A refusal by access(2), with what to do about it. */
static int
no_access(struct err *e, const char *path)
{
	if (errno == EROFS)
		return err_set(e, ERR_IO,
		    "\"%s\" is on a read-only file system: nothing can be recorded "
		    "there: remount it, or set XDG_DATA_HOME to another folder",
		    path);
	return err_set(e, ERR_IO,
	    "\"%s\" cannot be written (%s): nothing can be recorded there: chmod u+rwX "
	    "it, or chown it to you",
	    path, strerror(errno));
}

/* What lies at db->path: nothing yet, or a plain file that we may write. */
static int
vet_place(const struct db *db, struct err *e)
{
	const char *slash = strrchr(db->path, '/');
	char *folder = mem_strndup(db->path, (size_t)(slash - db->path) + 1);
	struct stat st = { 0 };
	bool absent = lstat(db->path, &st) < 0;
	int rc = -1, fd;

	if (absent && errno != ENOENT)
		err_set(e, ERR_IO, "cannot use \"%s\": %s", db->path, strerror(errno));
	else if (!absent && S_ISLNK(st.st_mode))
		err_set(e, ERR_INVALID,
		    "\"%s\" is a symbolic link and ferry does not follow it: put the "
		    "file itself there, or set XDG_DATA_HOME to the folder it is in",
		    db->path);
	else if (!absent && !S_ISREG(st.st_mode))
		fault_not_ours(e, db->path,
		    S_ISDIR(st.st_mode) ? "is a folder" : "is not a regular file");
	else if (access(folder, R_OK | W_OK | X_OK) < 0)
		no_access(e, folder);
	else if (!absent && access(db->path, R_OK | W_OK) < 0)
		no_access(e, db->path);
	/* why: SQLite deletes the -wal of an empty database, commits and all */
	else if (st.st_size == 0 && has_bytes(db->path, "-wal"))
		fault_damaged(e, db->path, "it is empty, but its -wal is not");
	/* why: SQLite takes a file of one byte for an empty one */
	else if (st.st_size > 0 && st.st_size < HEADER_LEN)
		fault_damaged(e, db->path, "it is cut short");
	else
		rc = 0;
	if (rc == 0 && absent) {
		/* why: SQLite would create it readable for everybody */
		fd = open(db->path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
		if (fd >= 0)
			close(fd);
		else if (errno != EEXIST)
			rc = err_set(e, ERR_IO, "cannot create \"%s\": %s", db->path,
			    strerror(errno));
	}
	mem_free(folder);
	return rc;
}

void
db_keep_wal(const struct db *db)
{
	(void)sqlite3_db_config(db->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE,
	    has_bytes(db->path, "-wal"), (int *)NULL);
}

static int
open_handle(struct db *db, struct err *e)
{
	static const int settings[][2] = {
		{ SQLITE_DBCONFIG_DEFENSIVE, 1 },
		{ SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
		{ SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
		{ SQLITE_DBCONFIG_DQS_DML, 0 },
		{ SQLITE_DBCONFIG_DQS_DDL, 0 },
	};
	int rc = sqlite3_open_v2(db->path, &db->handle,
	    SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_NOMUTEX |
		SQLITE_OPEN_EXRESCODE,
	    NULL);

	if (rc != SQLITE_OK)
		return fault_set(e, db, rc);
	for (size_t i = 0; i < sizeof settings / sizeof *settings; i++)
		(void)sqlite3_db_config(
		    db->handle, settings[i][0], settings[i][1], (int *)NULL);
	sqlite3_busy_timeout(db->handle, db->busy_ms);
	return 0;
}

static long long
read_be32(const unsigned char *p)
{
	unsigned v =
	    (unsigned)p[0] << 24 | (unsigned)p[1] << 16 | (unsigned)p[2] << 8 | p[3];

	return v <= INT_MAX ? (long long)v : (long long)v - (1LL << 32);
}

/*
 * Refuses a file that is not a database of ours that we know, before SQLite reads it.
 * The header may be older than the -wal, but the marks in it are set by the transaction
 * that creates the file, before it has a -wal, and the version only grows.
 */
static int
vet_header(const struct db *db, size_t newest, struct err *e)
{
	unsigned char h[HEADER_LEN];
	sqlite3_file *file = NULL;
	sqlite3_int64 size = 0;
	long long app, version;
	int rc, page;

	rc = sqlite3_file_control(db->handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);
	if (rc == SQLITE_OK)
		rc = file->pMethods->xFileSize(file, &size);
	if (rc == SQLITE_OK && size == 0)
		return 0;
	if (rc == SQLITE_OK)
		rc = file->pMethods->xRead(file, h, sizeof h, 0);
	if (rc != SQLITE_OK)
		return fault_set(e, db, rc);
	if (memcmp(h, HEADER_MAGIC, sizeof HEADER_MAGIC))
		return fault_damaged(e, db->path, "it is not a SQLite database");
	page = h[HEADER_PAGE] << 8 | h[HEADER_PAGE + 1];
	/* why: SQLite takes the missing end of the last page for zeros; after a crash,
	 * though, the end may be in the -wal */
	if (page > 1 && size % page && !has_bytes(db->path, "-wal") &&
	    !has_bytes(db->path, "-journal"))
		return fault_damaged(e, db->path, "it is cut short");
	app = read_be32(h + HEADER_APP);
	version = read_be32(h + HEADER_VERSION);
	if (app != DB_APPLICATION_ID)
		return fault_not_ours(e, db->path, "belongs to another program");
	if (version > (long long)newest)
		return fault_newer(e, db->path, version, newest);
	if (version < 1)
		return fault_damaged(e, db->path, "it has no version");
	for (int i = 0; i < 2; i++)
		if (h[HEADER_FORMATS + i] < 1 || h[HEADER_FORMATS + i] > 2)
			return fault_damaged(e, db->path, "its format is unknown");
	return 0;
}

bool
db_type_is_remote(unsigned type)
{
	static const unsigned remote[] = { NFS_SUPER_MAGIC, SMB_SUPER_MAGIC,
		CIFS_SUPER_MAGIC, SMB2_SUPER_MAGIC, FUSE_SUPER_MAGIC, V9FS_MAGIC,
		CEPH_SUPER_MAGIC, AFS_SUPER_MAGIC, CODA_SUPER_MAGIC };

	for (size_t i = 0; i < sizeof remote / sizeof *remote; i++)
		if (type == remote[i])
			return true;
	return false;
}

static bool
is_remote(const char *path)
{
	struct statfs fs;

	return statfs(path, &fs) == 0 && db_type_is_remote((unsigned)fs.f_type);
}

/* WAL, or where it cannot be had a journal that is emptied instead of deleted. */
static int
set_journal(struct db *db, bool remote, struct err *e)
{
	struct query q;
	bool wal;
	int rc;

	if (remote)
		return db_exec(db, "PRAGMA journal_mode = TRUNCATE", e);
	query_open(&q, db, "PRAGMA journal_mode = WAL");
	wal = query_step(&q, NULL) > 0 && !strcmp(query_text(&q, 0), "wal");
	rc = q.rc;
	query_close(&q);
	/* why: the change is refused without waiting while another program uses the
	 * new database; then the journal is as good, and the next start has the WAL */
	if ((rc & 0xff) == SQLITE_BUSY)
		return 0;
	if (rc != SQLITE_OK)
		return fault_set(e, db, rc);
	return db_exec(db,
	    wal ? "PRAGMA synchronous = FULL" : "PRAGMA journal_mode = TRUNCATE", e);
}

struct db *
db_open_how(const char *path, const struct db_how *how, struct err *e)
{
	/* why: EXTRA until WAL is on: a new database is written with a journal, whose
	 * removal is what commits it, and only EXTRA makes that last */
	static const char settings[] = "PRAGMA synchronous = EXTRA;"
				       "PRAGMA foreign_keys = ON;"
				       "PRAGMA cell_size_check = ON;"
				       "PRAGMA mmap_size = 0";
	struct db *db = mem_calloc(1, sizeof *db);

	db->busy_ms = how->busy_ms;
	if (resolve(&db->path, path, e) < 0 || vet_place(db, e) < 0 ||
	    open_handle(db, e) < 0)
		goto fail;
	db_keep_wal(db); /* until the file is known to be good */
	if (vet_header(db, how->migration_n, e) < 0 || db_exec(db, settings, e) < 0 ||
	    migrate(db, how->migrations, how->migration_n, e) < 0 ||
	    set_journal(db, how->remote || is_remote(db->path), e) < 0 ||
	    aliases_open(db, e) < 0)
		goto fail;
	(void)sqlite3_db_config(
	    db->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, (int *)NULL);
	return db;
fail:
	db_close(db);
	return NULL;
}

struct db *
db_open(const char *path, struct err *e)
{
	struct db_how how = {
		.migrations = migrations, .migration_n = migration_n, .busy_ms = BUSY_MS
	};

	return db_open_how(path, &how, e);
}

void
db_close(struct db *db)
{
	if (!db)
		return;
	(void)sqlite3_close(db->handle);
	mem_free(db->path);
	mem_free(db);
}
