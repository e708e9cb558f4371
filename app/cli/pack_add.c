/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * pack_add - a pack from an address: fetched, looked at, shown, and after a yes there.
 */
#include "base/log.h"
#include "base/mem.h"
#include "cli/pack_verbs.h"
#include "cli/pack_ways.h"
#include "pack/signer.h"

#include <stdio.h>
#include <string.h>

/* The pack is the only one of *c. */
static int
install(struct pack_ways *w, const struct get *g, const struct catalogue *c,
    const char *ref, const struct signer *signer, struct err *e)
{
	const struct pack *p = &c->packs[0];
	struct pin pin = {
		.url = mem_strdup(get_url(g)), .ref = mem_strdup(ref), .at = clock_now()
	};
	int rc;

	snprintf(pin.commit, sizeof pin.commit, "%s", get_commit(g));
	if (signer->state == SIGNER_GOOD)
		pin.signer = mem_strdup(signer->key);
	installed_trust(&pin, c, p);
	for (size_t i = 0; i < p->info.renamed_n; i++)
		pin_rename(&pin, p->info.renamed[i].from, p->info.renamed[i].to);
	rc = install_new(w->packs, get_dir(g), p->info.id, &pin, e);
	pin_release(&pin);
	return rc;
}

/* Refuses an id that is taken, by a pack that is broken too. */
static int
check_id(struct ferry *f, const char *id, struct err *e)
{
	const struct catalogue *all = ferry_catalogue(f, e);
	bool taken;

	if (!all)
		return -1;
	taken = catalogue_pack(all, id) != NULL;
	for (size_t i = 0; i < all->broken_n; i++)
		taken = taken || !strcmp(all->broken[i].id, id);
	return taken ? err_set(e, ERR_INVALID,
			   "there is a pack \"%s\" already: `ferry pack update %s` "
			   "brings its news, `ferry pack remove %s` makes room",
			   id, id, id)
		     : 0;
}

static int
show_and_ask(struct pack_ways *w, const struct get *g, const struct catalogue *c,
    const struct signer *signer, struct err *e)
{
	char *words =
	    signer->state == SIGNER_NONE ? mem_strdup("none") : signer_words(signer);
	struct out *o = out_open_beside();
	int rc = ways_summary(o, c, &c->packs[0], get_url(g), words, e);

	(void)!out_close(o, NULL);
	mem_free(words);
	return rc < 0 ? -1 : ways_ask(w, "yes", "Add it?", e);
}

static int
add(struct pack_ways *w, const struct get *g, const char *ref, struct err *e)
{
	struct catalogue c = { 0 };
	struct signer signer;
	struct out *o;
	int rc = catalogue_add(&c, get_source(g), &w->how, e);

	if (rc == 0)
		rc = check_id(w->ferry, c.packs[0].info.id, e);
	if (rc == 0)
		rc = signer_find(&signer, c.packs[0].source, get_dir(g), w->how.box, e);
	if (rc == 0)
		rc = show_and_ask(w, g, &c, &signer, e);
	if (rc == 1)
		rc = install(w, g, &c, ref, &signer, e);
	else if (rc == 0)
		rc = w->ended_by ? CLI_NOT_PASSED
				 : err_set(e, ERR_TOOL, "nothing was added");
	if (rc == 0) {
		o = out_open(false);
		out_say(o, OUT_GOOD, "added: ");
		out_say(o, OUT_PLAIN, "%s, exercises: %zu; `ferry list` has them\n",
		    c.packs[0].info.id, c.packs[0].n);
		rc = out_close(o, e);
	}
	catalogue_close(&c);
	return rc;
}

static int
run(struct ferry *f, const struct cli_args *a, struct err *e)
{
	const char *ref = cli_value(a, "ref");
	struct pack_ways w;
	struct get *g;
	int rc = -1;

	if (ways_open(&w, f, a, e) < 0)
		return -1;
	g = ways_fetch(&w, a->words[0], ref, e);
	if (g)
		rc = add(&w, g, ref, e);
	get_free(g);
	return ways_close(&w, rc);
}

const struct pack_verb pack_add = {
	.name = "add",
	.usage = "URL|PATH [--ref REF] [--yes]",
	.summary = "fetch a pack, show what it may do, and add it",
	.words_min = 1,
	.words_max = 1,
	.run = run,
};
