/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * get - see get.h. Leaves the protocol and the walls to git/fetch.c.
 */
#include "pack/get.h"

#include "base/file.h"
#include "base/mem.h"
#include "git/fetch.h"

struct get {
	struct address from;
	char *ref, *dir;
	struct fetch *fetch;
	char commit[REPO_ID];
	struct fetch_how how;
};

struct get *
get_start(const char *packs, const char *url, const char *ref,
    const struct sandbox_state *box, struct err *e)
{
	struct get *g = mem_calloc(1, sizeof *g);

	if (address_parse(&g->from, url, e) < 0 ||
	    file_tmpdir(&g->dir, packs, ".new-", e) < 0)
		goto fail;
	g->ref = mem_strdup(ref);
	g->how = (struct fetch_how){
		.from = &g->from, .ref = g->ref, .dir = g->dir, .box = box
	};
	g->fetch = fetch_start(&g->how, e);
	if (g->fetch)
		return g;
fail:
	get_free(g);
	return NULL;
}

int
get_fd(const struct get *g)
{
	return fetch_fd(g->fetch);
}

enum get_state
get_step(struct get *g, struct err *e)
{
	switch (fetch_step(g->commit, g->fetch, e)) {
	case FETCH_MORE: return GET_MORE;
	case FETCH_DONE: return GET_DONE;
	case FETCH_FAILED: break;
	}
	return GET_FAILED;
}

struct get_progress
get_progress(const struct get *g)
{
	struct fetch_progress p = fetch_progress(g->fetch);

	return (struct get_progress){ p.bytes, p.objects, p.all };
}

const char *
get_dir(const struct get *g)
{
	return g->dir;
}

const char *
get_commit(const struct get *g)
{
	return g->commit;
}

const char *
get_url(const struct get *g)
{
	return g->from.text;
}

struct source *
get_source(const struct get *g)
{
	char *repo = mem_printf("%s/repo.git", g->dir);
	struct source *s = source_of_commit(repo, g->commit);

	mem_free(repo);
	return s;
}

void
get_free(struct get *g)
{
	if (!g)
		return;
	fetch_free(g->fetch);
	if (g->dir)
		file_remove_tree(g->dir);
	address_release(&g->from);
	mem_free(g->ref);
	mem_free(g->dir);
	mem_free(g);
}
