/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * source - see source.h. A folder is the built-in pack's or an author's own and is read as
 * it is; the rules on names and sizes of what came from elsewhere are git/'s.
 */
#include "pack/source.h"

#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "git/repo.h"

#include <dirent.h>
#include <errno.h>
#include <string.h>

struct source {
	char *dir; /* of a folder, or the repository's */
	char commit[REPO_ID];
	struct repo *repo; /* NULL until it is needed */
};

struct source *
source_of_folder(const char *dir)
{
	struct source *s = mem_calloc(1, sizeof *s);

	s->dir = mem_strdup(dir);
	return s;
}

struct source *
source_of_commit(const char *repo_dir, const char *commit)
{
	struct source *s = source_of_folder(repo_dir);

	memcpy(s->commit, commit, strnlen(commit, REPO_ID - 1));
	return s;
}

void
source_free(struct source *s)
{
	if (!s)
		return;
	repo_close(s->repo);
	mem_free(s->dir);
	mem_free(s);
}

struct repo *
source_repo(struct source *s, struct err *e)
{
	if (!s->commit[0])
		err_set(e, ERR_BUG, "\"%s\" is no repository of ferry's", s->dir);
	else if (!s->repo)
		s->repo = repo_open(s->dir, s->commit, e);
	return s->repo;
}

int
source_read(
    struct buf *out, struct source *s, const char *path, size_t max, struct err *e)
{
	char *whole;
	int rc;

	if (!path_is_inside(path))
		return err_set(e, ERR_INVALID, "\"%s\" is no file of the pack", path);
	if (s->commit[0]) {
		struct repo *r = source_repo(s, e);

		return r ? repo_read(out, r, path, max, e) : -1;
	}
	whole = path_join(s->dir, path);
	rc = file_read(out, whole, max, e);
	mem_free(whole);
	return rc;
}

static int
is_shown(const struct dirent *d)
{
	return d->d_name[0] != '.';
}

static int
list_folder(char ***out, size_t *n, const char *dir, struct err *e)
{
	struct dirent **found = NULL;
	int count = scandir(dir, &found, is_shown, alphasort);

	if (count < 0)
		return err_set(e, errno == ENOENT ? ERR_NOTFOUND : ERR_IO,
		    "cannot list \"%s\": %s", dir, strerror(errno));
	*out = mem_calloc((size_t)count + 1, sizeof **out);
	for (int i = 0; i < count; i++) {
		(*out)[(*n)++] = mem_strdup(found[i]->d_name);
		mem_free(found[i]);
	}
	mem_free(found);
	return 0;
}

int
source_list(char ***out, size_t *n, struct source *s, const char *path, struct err *e)
{
	char *whole;
	int rc;

	*out = NULL;
	*n = 0;
	if (*path && !path_is_inside(path))
		return err_set(e, ERR_INVALID, "\"%s\" is no folder of the pack", path);
	if (s->commit[0]) {
		struct repo *r = source_repo(s, e);

		return r ? repo_list(out, n, r, path, e) : -1;
	}
	whole = *path ? path_join(s->dir, path) : mem_strdup(s->dir);
	rc = list_folder(out, n, whole, e);
	mem_free(whole);
	return rc;
}

void
source_names_free(char **names, size_t n)
{
	for (size_t i = 0; i < n; i++)
		mem_free(names[i]);
	mem_free(names);
}

const char *
source_dir(const struct source *s)
{
	return s->commit[0] ? NULL : s->dir;
}

const char *
source_commit(const struct source *s)
{
	return s->commit[0] ? s->commit : NULL;
}

const char *
source_name(const struct source *s)
{
	return s->dir;
}
