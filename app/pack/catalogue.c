/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * catalogue - see catalogue.h. load.c fills it; here it is searched.
 */
#include "pack/catalogue.h"

#include "base/mem.h"
#include "base/text.h"

#include <string.h>

static void
release_chapter(struct chapter *ch)
{
	mem_free(ch->pack);
	mem_free(ch->folder);
	mem_free(ch->title);
	mem_free(ch->text);
}

/* Takes back all that came with and after the pack c->packs[at]. */
static void
drop_packs(struct catalogue *c, size_t at)
{
	struct pack *p = &c->packs[at];

	while (c->exercise_n > p->first)
		exercise_release(&c->exercises[--c->exercise_n]);
	while (c->chapter_n > p->first_chapter)
		release_chapter(&c->chapters[--c->chapter_n]);
	while (c->pack_n > at) {
		p = &c->packs[--c->pack_n];
		if (p->renamed != p->info.renamed)
			renamed_free(p->renamed, p->renamed_n);
		pack_info_release(&p->info);
		source_free(p->source);
	}
}

void
catalogue_drop_last(struct catalogue *c)
{
	drop_packs(c, c->pack_n - 1);
}

const struct pack *
catalogue_pack(const struct catalogue *c, const char *id)
{
	for (size_t i = 0; i < c->pack_n; i++)
		if (c->packs[i].info.id && !strcmp(c->packs[i].info.id, id))
			return &c->packs[i];
	return NULL;
}

void
catalogue_close(struct catalogue *c)
{
	if (!c)
		return;
	if (c->pack_n)
		drop_packs(c, 0);
	for (size_t i = 0; i < c->broken_n; i++) {
		mem_free(c->broken[i].id);
		mem_free(c->broken[i].why);
	}
	mem_free(c->broken);
	mem_free(c->packs);
	mem_free(c->chapters);
	mem_free(c->exercises);
	*c = (struct catalogue){ 0 };
}

/* How far `wanted` is from an exercise's name: less is nearer; a part of it is near. */
static size_t
distance(const struct exercise *x, const char *wanted)
{
	const char *id = strchr(wanted, '/') ? strchr(wanted, '/') + 1 : wanted;
	size_t d = text_distance(x->id, id);

	return *id && strstr(x->id, id) ? d / 4 : d;
}

static void
not_found(const struct catalogue *c, const char *name, struct err *e)
{
	const struct exercise *best[3] = { NULL };
	struct buf text = BUF_INIT(256);
	char *clean = text_clean(name);

	for (size_t i = 0; i < c->exercise_n; i++) {
		const struct exercise *x = &c->exercises[i];

		for (size_t j = 0; j < 3 && x; j++) {
			if (!best[j] || distance(x, name) < distance(best[j], name)) {
				const struct exercise *pushed = best[j];

				best[j] = x;
				x = pushed;
			}
		}
	}
	for (size_t j = 0; j < 3 && best[j]; j++)
		buf_addf(&text, "%s%s", j ? ", " : "", best[j]->name);
	err_set(e, ERR_NOTFOUND,
	    "there is no exercise \"%.100s\"; the nearest are %s (all: `ferry list`)",
	    clean, text.ptr);
	buf_release(&text);
	mem_free(clean);
}

const struct exercise *
catalogue_find(const struct catalogue *c, const char *name, struct err *e)
{
	const struct exercise *found = NULL;

	for (size_t i = 0; i < c->exercise_n; i++) {
		const struct exercise *x = &c->exercises[i];

		if (!strcmp(x->name, name))
			return x;
		if (strcmp(x->id, name))
			continue;
		if (found) {
			err_set(e, ERR_NOTFOUND, "\"%s\" is ambiguous: %s or %s", name,
			    found->name, x->name);
			return NULL;
		}
		found = x;
	}
	if (!found)
		not_found(c, name, e);
	return found;
}
