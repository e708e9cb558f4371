/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * changes - see changes.h. An exercise is its id: another folder or another place in the
 * order is no change. Its content is compared by git's names for it, without reading.
 */
#include "pack/changes.h"

#include "base/mem.h"
#include "pack/about.h"
#include "pack/capability.h"

#include <string.h>

static void
add(struct name_list *l, char *name)
{
	l->v = mem_grow(l->v, &l->cap, l->n + 1, sizeof *l->v);
	l->v[l->n++] = name;
}

static void
release(struct name_list *l)
{
	for (size_t i = 0; i < l->n; i++)
		mem_free(l->v[i]);
	mem_free(l->v);
}

static const struct exercise *
find(const struct catalogue *c, const struct pack *p, const char *id)
{
	for (size_t i = p->first; i < p->first + p->n; i++)
		if (!strcmp(c->exercises[i].id, id))
			return &c->exercises[i];
	return NULL;
}

/* The id that an exercise had, if the pack says that it had another. */
static const char *
former_id(const struct pack *now, const char *id)
{
	for (size_t i = 0; i < now->info.renamed_n; i++)
		if (!strcmp(now->info.renamed[i].to, id))
			return now->info.renamed[i].from;
	return NULL;
}

static bool
is_renamed(const struct catalogue *c, const struct pack *now, const char *id)
{
	for (size_t i = 0; i < now->info.renamed_n; i++)
		if (!strcmp(now->info.renamed[i].from, id))
			return find(c, now, now->info.renamed[i].to) != NULL;
	return false;
}

static int
compare(struct changes *out, const struct exercise *old, const struct exercise *now,
    struct err *e)
{
	char before[ABOUT_ID], after[ABOUT_ID];

	if (about_id(before, old->source, old->folder, e) < 0 ||
	    about_id(after, now->source, now->folder, e) < 0)
		return -1;
	if (strcmp(old->id, now->id) != 0)
		add(&out->renamed, mem_printf("%s, now %s", old->id, now->id));
	else if (strcmp(before, after) != 0)
		add(&out->changed, mem_strdup(now->id));
	return 0;
}

int
changes_find(struct changes *out, const struct catalogue *old_c, const struct pack *old,
    const struct catalogue *now_c, const struct pack *now, const struct pin *pin,
    struct err *e)
{
	bool descends;

	*out = (struct changes){ .is_rewritten = false };
	for (size_t i = now->first; i < now->first + now->n; i++) {
		const struct exercise *x = &now_c->exercises[i];
		const struct exercise *before = find(old_c, old, x->id);
		const char *id = before ? NULL : former_id(now, x->id);

		before = id ? find(old_c, old, id) : before;
		if (!before)
			add(&out->added, mem_strdup(x->id));
		else if (compare(out, before, x, e) < 0)
			return -1;
	}
	for (size_t i = old->first; i < old->first + old->n; i++) {
		const char *id = old_c->exercises[i].id;

		if (!find(now_c, now, id) && !is_renamed(now_c, now, id))
			add(&out->removed, mem_strdup(id));
	}
	for (const struct capability *a = capabilities; a->name; a++)
		if (!pin_trusts(pin, a->name) && capability_needed(a, now_c, now))
			add(&out->grown, mem_strdup(a->says));
	if (about_descends(&descends, now->source, pin->commit, e) < 0)
		return -1;
	out->is_rewritten = !descends;
	return 0;
}

void
changes_release(struct changes *c)
{
	release(&c->added);
	release(&c->changed);
	release(&c->renamed);
	release(&c->removed);
	release(&c->grown);
	*c = (struct changes){ .is_rewritten = false };
}
