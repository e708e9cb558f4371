/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * fresh - see fresh.h.
 */
#include "pack/fresh.h"
#include "base/file.h"
#include "base/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct fresh {
	char *path, *tmp; /* tmp: NULL once it is committed */
	mode_t mask;
};

static int
taken(const char *path, struct err *e)
{
	return err_set(e, ERR_USAGE,
	    "\"%s\" is there already: choose another name, or move it aside", path);
}

static char *
folder_above(const char *path)
{
	const char *slash = strrchr(path, '/');

	if (!slash)
		return mem_strdup(".");
	return slash == path ? mem_strdup("/")
			     : mem_strndup(path, (size_t)(slash - path));
}

struct fresh *
fresh_open(const char *path, struct err *e)
{
	struct fresh *f;
	char *above, *tmp;
	struct stat st;
	int rc;

	if (lstat(path, &st) == 0) {
		taken(path, e);
		return NULL;
	}
	above = folder_above(path);
	rc = file_tmpdir(&tmp, above, ".ferry-new-", e);
	mem_free(above);
	if (rc < 0)
		return NULL;
	f = mem_calloc(1, sizeof *f);
	f->path = mem_strdup(path);
	f->tmp = tmp;
	f->mask = umask(0);
	umask(f->mask);
	return f;
}

/* The folders above the file, each with the user's mode. */
static int
make_above(struct fresh *f, char *path, struct err *e)
{
	for (char *s = path + strlen(f->tmp) + 1; (s = strchr(s, '/')) != NULL; s++) {
		int rc;

		*s = '\0';
		rc = mkdir(path, 0777);
		if (rc < 0 && errno != EEXIST)
			return err_set(e, ERR_IO, "cannot create the folder \"%s\": %s",
			    path, strerror(errno));
		*s = '/';
	}
	return 0;
}

int
fresh_add(struct fresh *f, const char *name, const void *ptr, size_t len, struct err *e)
{
	char *path = mem_printf("%s/%s", f->tmp, name);
	int rc = make_above(f, path, e);

	if (rc == 0)
		rc = file_write(path, ptr, len, e);
	if (rc == 0 && chmod(path, 0666 & ~f->mask) < 0)
		rc = err_set(e, ERR_IO, "cannot set the mode of \"%s\": %s", path,
		    strerror(errno));
	mem_free(path);
	return rc;
}

int
fresh_commit(struct fresh *f, struct err *e)
{
	struct stat st;
	int rc = chmod(f->tmp, 0777 & ~f->mask);

	if (rc == 0)
		rc = renameat2(AT_FDCWD, f->tmp, AT_FDCWD, f->path, RENAME_NOREPLACE);
	/* why: some file systems know no flags */
	if (rc < 0 && errno == EINVAL)
		rc = lstat(f->path, &st) == 0 ? (errno = EEXIST, -1)
					      : rename(f->tmp, f->path);
	if (rc < 0 && errno == EEXIST)
		return taken(f->path, e);
	if (rc < 0)
		return err_set(
		    e, ERR_IO, "cannot create \"%s\": %s", f->path, strerror(errno));
	mem_free(f->tmp);
	f->tmp = NULL;
	return 0;
}

void
fresh_close(struct fresh *f)
{
	if (!f)
		return;
	if (f->tmp)
		file_remove_tree(f->tmp);
	mem_free(f->tmp);
	mem_free(f->path);
	mem_free(f);
}
