/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * order - a pack's exercises as a graph: what each requires is there before it.
 *
 * The order of the catalogue decides, so every cycle shows as something that comes too
 * late; where what comes later leads back, the fault says so.
 */
#include "base/mem.h"
#include "lesson/claims.h"
#include "lesson/verify_parts.h"
#include "pack/catalogue.h"

#include <stdio.h>
#include <string.h>

static bool
introduces(const struct exercise *x, const char *name)
{
	for (size_t i = 0; i < x->concept_n; i++)
		if (!strcmp(x->concepts[i], name))
			return true;
	return !strcmp(x->id, name) || !strcmp(x->name, name);
}

/* The first exercise that is, or introduces, `name`; exercise_n if none. */
static size_t
provider(const struct catalogue *c, const char *name)
{
	size_t i = 0;

	while (i < c->exercise_n && !introduces(&c->exercises[i], name))
		i++;
	return i;
}

/* Whether exercise `from` requires exercise `to`, in any number of steps. */
static bool
leads_to(const struct catalogue *c, size_t from, size_t to, bool *seen)
{
	const struct exercise *x = &c->exercises[from];

	if (seen[from])
		return false;
	seen[from] = true;
	for (size_t i = 0; i < x->require_n; i++) {
		size_t next = provider(c, x->requires[i]);

		if (next == to || (next < c->exercise_n && leads_to(c, next, to, seen)))
			return true;
	}
	return false;
}

static bool
is_of_another_pack(const struct exercise *x, const char *name)
{
	const char *slash = strchr(name, '/');
	size_t n = slash ? (size_t)(slash - name) : 0;

	return slash && (strlen(x->pack) != n || memcmp(x->pack, name, n) != 0);
}

static void
judge_one(
    struct faults *f, const struct catalogue *c, const char *dir, size_t at, size_t i)
{
	const struct exercise *x = &c->exercises[at];
	const char *name = x->requires[i];
	size_t by = provider(c, name);
	char *file, field[40];
	int line;

	/* what the packs bring that this one requires, nobody can look up here */
	if (by < at || is_of_another_pack(x, name) ||
	    (by == c->exercise_n && c->pack_n && c->packs[0].info.require_n))
		return;
	file = claims_name(x, dir, "exercise.lua");
	snprintf(field, sizeof field, "requires[%zu]", i + 1);
	line = exercise_line(x, field);
	if (by == c->exercise_n) {
		fault_add(f, file, line, field,
		    "\"%s\" is no exercise of this pack, nor a concept that one "
		    "introduces",
		    name);
	} else if (by == at) {
		fault_add(f, file, line, field,
		    "\"%s\" is introduced by this exercise itself", name);
	} else {
		bool *seen = mem_calloc(c->exercise_n, sizeof *seen);
		bool back = leads_to(c, by, at, seen);

		fault_add(f, file, line, field, "\"%s\" comes only later, with %s%s",
		    name, c->exercises[by].id,
		    back ? ", which requires this exercise: a cycle" : "");
		mem_free(seen);
	}
	mem_free(file);
}

void
order_judge(struct faults *f, const struct catalogue *c, const char *dir)
{
	for (size_t at = 0; at < c->exercise_n; at++)
		for (size_t i = 0; i < c->exercises[at].require_n; i++)
			judge_one(f, c, dir, at, i);
}
