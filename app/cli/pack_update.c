/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * pack_update - the news of packs: fetched, compared, shown, and in use when the pin has
 * been replaced. Where the history was rewritten, or a pack does more than was agreed to,
 * it asks first.
 */
#include "base/log.h"
#include "base/mem.h"
#include "cli/pack_verbs.h"
#include "cli/pack_ways.h"
#include "lesson/carry.h"
#include "pack/changes.h"
#include "pack/signer.h"

#include <stdio.h>
#include <string.h>

struct update {
	struct pack_ways *ways;
	const char *id;
	struct pin pin; /* as it is; as it becomes */
	char old_commit[PIN_COMMIT];
	struct get *get;
};

static void
say_changes(struct out *o, const char *id, const struct changes *c)
{
	out_say(o, OUT_TITLE, "%s\n", id);
	ways_names(o, " new:", c->added.v, c->added.n);
	ways_names(o, " changed:", c->changed.v, c->changed.n);
	ways_names(o, " renamed:", c->renamed.v, c->renamed.n);
	ways_names(
	    o, " removed (answers and progress stay):", c->removed.v, c->removed.n);
	if (c->is_rewritten)
		out_say(o, OUT_BAD,
		    " The history was rewritten: what you have is not where this comes "
		    "from.\n");
	ways_names(o, " It does more than you agreed to. It", c->grown.v, c->grown.n);
}

/* Shows what comes and asks if that is needed. 1: go on; 0: it was refused. */
static int
agree(struct update *u, const struct changes *c, struct err *e)
{
	struct out *o = out_open_beside();
	int rc = 1;

	say_changes(o, u->id, c);
	(void)!out_close(o, NULL);
	if (c->is_rewritten || c->grown.n)
		rc = ways_ask(u->ways, "yes", "Take it all the same?", e);
	return rc;
}

/* By whom what came is signed: by the key that is known, or none is known; then one is from
 * now on. */
static int
check_signer(struct update *u, const struct pack *p, struct err *e)
{
	struct signer now;

	if (signer_find(&now, p->source, get_dir(u->get), u->ways->how.box, e) < 0)
		return err_wrap(e, "\"%s\" stays as it is", u->id);
	if (signer_check(&now, &u->pin, u->id, e) < 0)
		return -1;
	if (!u->pin.signer && now.state == SIGNER_GOOD)
		u->pin.signer = mem_strdup(now.key);
	return 0;
}

/* Compares what came with what is there, and brings u->pin up to it. 1, 0 or -1. */
static int
compare(struct update *u, struct err *e)
{
	struct catalogue old = { 0 }, now = { 0 };
	struct changes changes = { .is_rewritten = false };
	const struct pack *p;
	int rc =
	    installed_add_at(&old, u->ways->packs, u->id, &u->pin, &u->ways->how, e);

	if (rc == 0)
		rc = catalogue_add(&now, get_source(u->get), &u->ways->how, e);
	p = rc == 0 ? &now.packs[0] : NULL;
	if (p && strcmp(p->info.id, u->id) != 0)
		rc = err_set(e, ERR_INVALID,
		    "\"%s\" has become the pack \"%s\": add that one", u->id,
		    p->info.id);
	if (rc == 0)
		rc = check_signer(u, p, e);
	if (rc == 0)
		rc = changes_find(&changes, &old, &old.packs[0], &now, p, &u->pin, e);
	if (rc == 0)
		rc = agree(u, &changes, e);
	if (rc == 1) {
		installed_trust(&u->pin, &now, p);
		for (size_t i = 0; i < p->info.renamed_n; i++)
			pin_rename(
			    &u->pin, p->info.renamed[i].from, p->info.renamed[i].to);
	}
	changes_release(&changes);
	catalogue_close(&old);
	catalogue_close(&now);
	return rc;
}

static int
offer(struct update *u, const struct exercise *before, const struct exercise *now,
    struct err *e)
{
	struct buf text = BUF_INIT(BUF_MAX);
	struct ferry *f = u->ways->ferry;
	struct out *o = out_open_beside();
	enum carry_merge how;
	char *backup = NULL;
	int rc = carry_merge(&how, &text, f, before, now, e), yes = 0;

	if (rc == 0 && (how == CARRY_MERGED || how == CARRY_CONFLICT)) {
		out_say(o, OUT_TITLE, "%s", now->name);
		out_say(o, OUT_PLAIN,
		    how == CARRY_MERGED
			? ": its start has changed, and your answer can take that in\n"
			: ": its start has changed where you have; your answer stays as "
			  "it is, and `ferry reset` begins from the new start\n");
	}
	(void)!out_close(o, NULL);
	if (rc == 0 && how == CARRY_MERGED) {
		struct err nobody = { 0 };

		yes =
		    ways_ask(u->ways, "merge", "Merge? The old one is kept.", &nobody);
		if (yes == 1)
			rc = carry_write(&backup, f, now, &text, e);
	}
	o = out_open_beside();
	if (yes < 0)
		out_say(
		    o, OUT_DIM, "  `ferry pack update %s --merge` does that\n", u->id);
	if (backup)
		out_say(o, OUT_PLAIN, "  merged; the old one: %s\n", backup);
	(void)!out_close(o, NULL);
	mem_free(backup);
	buf_release(&text);
	return rc;
}

/* Answers whose start is another one now, in the pack that is in use by now. */
static int
offer_merges(struct update *u, const char *before_commit, struct err *e)
{
	struct ferry *f = u->ways->ferry;
	struct catalogue old = { 0 };
	struct pin before = u->pin;
	const struct catalogue *all;
	const struct pack *p;
	int rc;

	ferry_forget_packs(f);
	all = ferry_catalogue(f, e);
	p = all ? catalogue_pack(all, u->id) : NULL;
	if (!p)
		return all ? 0 : -1;
	memcpy(before.commit, before_commit, sizeof before.commit);
	rc = installed_add_at(&old, u->ways->packs, u->id, &before, &u->ways->how, e);
	for (size_t i = p->first; i < p->first + p->n && rc == 0; i++) {
		const struct exercise *x = &all->exercises[i];
		const struct exercise *was = carry_find(&old, &old.packs[0], x->id);

		if (was && !u->ways->ended_by)
			rc = offer(u, was, x, e);
	}
	catalogue_close(&old);
	return rc;
}

static int
say_done(const struct update *u, const char *what, struct err *e)
{
	struct out *o = out_open(false);

	out_say(o, OUT_GOOD, "%s: ", what);
	out_say(o, OUT_PLAIN, "%s is at %.12s\n", u->id, u->pin.commit);
	return out_close(o, e);
}

/* What came is another commit than the one in use. */
static int
take(struct update *u, struct err *e)
{
	int rc = compare(u, e);

	if (rc == 0)
		return u->ways->ended_by
			   ? CLI_NOT_PASSED
			   : err_set(e, ERR_TOOL, "\"%s\" stays as it is", u->id);
	if (rc < 0)
		return -1;
	memcpy(u->old_commit, u->pin.commit, sizeof u->old_commit);
	memcpy(u->pin.previous, u->pin.commit, sizeof u->pin.previous);
	snprintf(u->pin.commit, sizeof u->pin.commit, "%s", get_commit(u->get));
	u->pin.at = clock_now();
	if (install_update(u->ways->packs, get_dir(u->get), u->id, &u->pin, e) < 0 ||
	    say_done(u, "updated", e) < 0)
		return -1;
	return offer_merges(u, u->old_commit, e);
}

static int
update_one(struct pack_ways *w, const char *id, struct err *e)
{
	struct update u = { .ways = w, .id = id };
	int rc = installed_pin(&u.pin, w->packs, id, e);

	if (rc == 0) {
		const char *ref = cli_value(w->args, "ref");

		if (ref) {
			mem_free(u.pin.ref);
			u.pin.ref = mem_strdup(ref);
		}
		u.get = ways_fetch(w, u.pin.url, u.pin.ref, e);
		rc = u.get ? 0 : -1;
	}
	if (rc == 0 && !strcmp(get_commit(u.get), u.pin.commit)) {
		rc = say_done(&u, "nothing new", e);
		if (rc == 0 && u.pin.previous[0] && cli_value(w->args, "merge"))
			rc = offer_merges(&u, u.pin.previous, e);
	} else if (rc == 0) {
		rc = take(&u, e);
	}
	get_free(u.get);
	pin_release(&u.pin);
	return rc;
}

/* Each by itself: one that fails is told and stops no other. */
static int
update_all(struct pack_ways *w, struct err *e)
{
	const struct catalogue *c = ferry_catalogue(w->ferry, e);
	struct name_list ids = { 0 };
	int worst = 0;

	if (!c)
		return -1;
	for (size_t i = 0; i < c->pack_n; i++)
		if (c->packs[i].installed) {
			ids.v = mem_grow(ids.v, &ids.cap, ids.n + 1, sizeof *ids.v);
			ids.v[ids.n++] = mem_strdup(c->packs[i].info.id);
		}
	for (size_t i = 0; i < ids.n; i++) {
		int rc = w->ended_by ? 0 : update_one(w, ids.v[i], e);

		if (rc < 0 && !w->ended_by)
			worst = cli_fail(e);
		mem_free(ids.v[i]);
	}
	mem_free(ids.v);
	return worst;
}

static int
run(struct ferry *f, const struct cli_args *a, struct err *e)
{
	struct pack_ways w;
	int rc;

	if (ways_open(&w, f, a, e) < 0)
		return -1;
	rc = a->word_n ? update_one(&w, a->words[0], e) : update_all(&w, e);
	return ways_close(&w, rc);
}

const struct pack_verb pack_update = {
	.name = "update",
	.usage = "[PACK] [--ref REF] [--merge] [--yes]",
	.summary = "fetch the news of a pack, or of all, and show what changed",
	.words_max = 1,
	.run = run,
};
