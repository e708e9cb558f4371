/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * repo - see repo.h. The surprise: an object store can name others ("alternates"), which
 * libgit2 would open wherever they are, so one that does is refused.
 */
#include "git/repo.h"

#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "git/lib.h"
#include "git/limits.h"
#include "git/tree.h"

#include <git2.h>
#include <string.h>

struct repo {
	git_repository *git; /* nothing but an object store */
	git_commit *commit;
	struct tree tree;
};

int
repo_create(const char *dir, struct err *e)
{
	git_repository_init_options how;
	git_repository *made = NULL;
	int rc = lib_start(e);

	if (rc < 0)
		return -1;
	(void)git.repository_init_options_init(
	    &how, GIT_REPOSITORY_INIT_OPTIONS_VERSION);
	how.flags = GIT_REPOSITORY_INIT_BARE | GIT_REPOSITORY_INIT_NO_REINIT |
		    GIT_REPOSITORY_INIT_MKPATH;
	how.initial_head = "ferry";
	if (git.repository_init_ext(&made, dir, &how) < 0)
		rc = lib_fault(e, ERR_IO, "cannot make the repository \"%s\"", dir);
	git.repository_free(made);
	lib_stop();
	return rc;
}

static int
open_store(struct repo *r, const char *dir, struct err *e)
{
	static const char *const others[] = { "info/alternates",
		"info/http-alternates" };
	char *objects = path_join(dir, "objects");
	git_odb *odb = NULL;
	int rc = 0;

	for (size_t i = 0; i < sizeof others / sizeof *others && rc == 0; i++) {
		char *path = path_join(objects, others[i]);

		if (file_exists(path))
			rc = err_set(e, ERR_INVALID,
			    "\"%s\" names another store of objects", path);
		mem_free(path);
	}
	if (rc == 0 && !file_exists(objects))
		rc = err_set(e, ERR_NOTFOUND, "there is no repository \"%s\"", dir);
	if (rc == 0 && (git.odb_open(&odb, objects) < 0 ||
			   git.repository_wrap_odb(&r->git, odb) < 0))
		rc = lib_fault(e, ERR_IO, "cannot open \"%s\"", objects);
	git.odb_free(odb);
	mem_free(objects);
	return rc;
}

static int
open_commit(struct repo *r, const char *commit, struct err *e)
{
	git_oid id;

	if (strlen(commit) != REPO_ID - 1 || git.oid_fromstr(&id, commit) < 0)
		return err_set(e, ERR_INVALID, "\"%.60s\" is no commit", commit);
	if (git.commit_lookup(&r->commit, r->git, &id) < 0)
		return lib_fault(e, ERR_NOTFOUND, "the commit %.12s", commit);
	return tree_read(&r->tree, r->git, git.commit_tree_id(r->commit), e);
}

struct repo *
repo_open(const char *dir, const char *commit, struct err *e)
{
	struct repo *r;

	if (lib_start(e) < 0)
		return NULL;
	r = mem_calloc(1, sizeof *r);
	if (open_store(r, dir, e) == 0 && open_commit(r, commit, e) == 0)
		return r;
	repo_close(r);
	return NULL;
}

void
repo_close(struct repo *r)
{
	if (!r)
		return;
	tree_release(&r->tree);
	git.commit_free(r->commit);
	git.repository_free(r->git);
	mem_free(r);
	lib_stop();
}

int
repo_read(struct buf *out, struct repo *r, const char *path, size_t max, struct err *e)
{
	const struct tree_entry *x = tree_find(&r->tree, path);
	git_blob *blob = NULL;

	if (!x || x->is_folder)
		return err_set(e, ERR_NOTFOUND, "the pack has no file \"%s\"", path);
	if (x->size > max)
		return err_set(
		    e, ERR_INVALID, "\"%s\" is larger than %zu KiB", path, max >> 10);
	if (git.blob_lookup(&blob, r->git, &x->id) < 0)
		return lib_fault(e, ERR_IO, "cannot read \"%s\"", path);
	buf_add(out, git.blob_rawcontent(blob), (size_t)git.blob_rawsize(blob));
	git.blob_free(blob);
	return 0;
}

int
repo_id(char out[REPO_ID], const struct repo *r, const char *path, struct err *e)
{
	const struct tree_entry *x = tree_find(&r->tree, path);

	if (!x)
		return err_set(e, ERR_NOTFOUND, "the pack has no \"%s\"", path);
	git.oid_tostr(out, REPO_ID, &x->id);
	return 0;
}

bool
repo_has(const struct repo *r, const char *path)
{
	return tree_find(&r->tree, path) != NULL;
}

int
repo_list(char ***out, size_t *n, const struct repo *r, const char *path, struct err *e)
{
	const struct tree_entry *folder = *path ? tree_find(&r->tree, path) : NULL;
	size_t len = strlen(path), cap = 0;

	*out = NULL;
	*n = 0;
	if (*path && (!folder || !folder->is_folder))
		return err_set(e, ERR_NOTFOUND, "the pack has no folder \"%s\"", path);
	for (size_t i = 0; i < r->tree.n; i++) {
		const char *p = r->tree.v[i].path;

		if (len && (strncmp(p, path, len) != 0 || p[len] != '/'))
			continue;
		p += len ? len + 1 : 0;
		if (strchr(p, '/'))
			continue;
		*out = mem_grow(*out, &cap, *n + 1, sizeof **out);
		(*out)[(*n)++] = mem_strdup(p);
	}
	return 0;
}

int
repo_check_texts(struct repo *r, struct err *e)
{
	struct buf text = BUF_INIT(LIMIT_FILE + 1);
	int rc = 0;

	for (size_t i = 0; i < r->tree.n && rc == 0; i++) {
		const char *path = r->tree.v[i].path;

		if (r->tree.v[i].is_folder)
			continue;
		buf_clear(&text);
		rc = repo_read(&text, r, path, LIMIT_FILE, e);
		if (rc == 0)
			rc = tree_check_text(path, text.ptr, text.len, e);
	}
	buf_release(&text);
	return rc;
}

int
repo_commit(struct repo_commit *out, const struct repo *r, struct err *e)
{
	const git_signature *author = git.commit_author(r->commit);
	const char *subject = git.commit_summary(r->commit);
	git_buf field = { 0 };

	*out = (struct repo_commit){ .files = 0, .bytes = r->tree.total };
	if (!author)
		return err_set(e, ERR_INVALID, "the commit has no author");
	for (size_t i = 0; i < r->tree.n; i++)
		out->files += !r->tree.v[i].is_folder;
	out->author = mem_printf("%.200s <%.200s>", author->name ? author->name : "",
	    author->email ? author->email : "");
	out->subject = mem_printf("%.200s", subject ? subject : "");
	out->at = (long long)git.commit_time(r->commit);
	out->is_signed = git.commit_header_field(&field, r->commit, "gpgsig") == 0;
	git.buf_dispose(&field);
	return 0;
}

void
repo_commit_release(struct repo_commit *c)
{
	mem_free(c->author);
	mem_free(c->subject);
	*c = (struct repo_commit){ 0 };
}

int
repo_signature(
    struct buf *signature, struct buf *text, const struct repo *r, struct err *e)
{
	git_buf by = { 0 }, of = { 0 };
	git_oid id;
	int rc;

	git.oid_cpy(&id, git.commit_id(r->commit));
	rc = git.commit_extract_signature(&by, &of, r->git, &id, NULL);
	if (rc == 0) {
		buf_add(signature, by.ptr, by.size);
		buf_add(text, of.ptr, of.size);
	}
	git.buf_dispose(&by);
	git.buf_dispose(&of);
	return rc < 0 ? lib_fault(e, ERR_NOTFOUND, "the signature") : 0;
}

int
repo_descends(bool *out, const struct repo *r, const char *old, struct err *e)
{
	const git_oid *now = git.commit_id(r->commit);
	git_commit *there = NULL;
	git_oid id;
	int rc = 0;

	*out = false;
	if (git.oid_fromstr(&id, old) < 0)
		return err_set(e, ERR_INVALID, "\"%.60s\" is no commit", old);
	if (git.oid_equal(&id, now)) {
		*out = true;
		return 0;
	}
	if (git.commit_lookup(&there, r->git, &id) < 0)
		return 0;
	git.commit_free(there);
	rc = git.graph_descendant_of(r->git, now, &id);
	if (rc < 0)
		return lib_fault(e, ERR_IO, "cannot follow the history");
	*out = rc == 1;
	return 0;
}
