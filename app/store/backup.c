/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * backup - see backup.h. VACUUM INTO reads one state of the database, whoever writes to it
 * meanwhile, and leaves a file without a -wal.
 */
#include "store/backup.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "store/query.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static int
write_copy(struct db *db, const char *path, struct err *e)
{
	struct query q;
	/* why: SQLite would create it readable for everybody; an empty file it takes */
	int fd = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0600);

	if (fd < 0)
		return err_set(
		    e, ERR_IO, "cannot create \"%s\": %s", path, strerror(errno));
	close(fd);
	query_open(&q, db, "VACUUM INTO ?");
	query_add_text(&q, path, strlen(path));
	return query_run(&q, e);
}

/* The version of a sound copy, 0 for one that is not. */
static int
read_copy(long long *version, const char *path, struct err *e)
{
	struct db copy = { .path = mem_strdup(path) };
	struct query q;
	int rc = sqlite3_open_v2(
	    path, &copy.handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOFOLLOW, NULL);

	*version = 0;
	if (rc != SQLITE_OK) {
		rc = fault_set(e, &copy, rc);
		goto out;
	}
	query_open(&q, &copy, "PRAGMA integrity_check");
	rc = query_step(&q, e);
	if (rc > 0 && !strcmp(query_text(&q, 0), "ok"))
		rc = db_int(version, &copy, "PRAGMA user_version", e);
	query_close(&q);
out:
	(void)sqlite3_close(copy.handle);
	mem_free(copy.path);
	return rc < 0 ? -1 : 0;
}

/* A file, or the names in a folder, on the disk. */
static int
sync_path(const char *path, struct err *e)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	int rc = fd < 0 ? -1 : fsync(fd);

	if (rc < 0)
		err_set(e, ERR_IO, "cannot write \"%s\": %s", path, strerror(errno));
	if (fd >= 0)
		close(fd);
	return rc;
}

int
backup_make(struct db *db, long long version, struct err *e)
{
	char *near = mem_strndup(db->path, (size_t)(path_base(db->path) - db->path));
	char *dir = mem_printf("%sbackup", near);
	char *path = mem_printf("%s/progress-v%lld.db", dir, version);
	char *tmp = mem_printf("%s.%d", path, (int)getpid());
	long long found;
	int rc = file_mkdirs(dir, e);

	if (rc == 0)
		(void)!unlink(tmp); /* of a ferry of the same number that was killed */
	if (rc == 0 && (rc = write_copy(db, tmp, e)) == 0)
		rc = read_copy(&found, tmp, e);
	if (rc == 0 && found == version) {
		rc = sync_path(tmp, e);
		if (rc == 0 && rename(tmp, path) < 0)
			rc = err_set(e, ERR_IO, "cannot replace \"%s\": %s", path,
			    strerror(errno));
		if (rc == 0)
			rc = sync_path(dir, e);
	} else if (rc == 0 && found < version) {
		rc = err_set(e, ERR_IO, "the copy \"%s\" is not sound", tmp);
	}
	(void)!unlink(tmp);
	mem_free(tmp);
	mem_free(path);
	mem_free(dir);
	mem_free(near);
	return rc;
}
