/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * check - what pack.lua says of exercises that are not there. For authors: to a learner it
 * makes no difference.
 */
#include "pack/lines.h"
#include "pack/load.h"

#include "base/mem.h"

#include <string.h>

static bool
has_id(const struct load *l, const char *id)
{
	const struct pack *p = &l->out->packs[l->at];

	for (size_t i = p->first; i < p->first + p->n; i++)
		if (!strcmp(l->out->exercises[i].id, id))
			return true;
	return false;
}

static void
check_renamed(const struct load *l, const struct pack_info *p)
{
	for (size_t i = 0; i < p->renamed_n; i++) {
		const struct renaming *r = &p->renamed[i];
		struct buf field = BUF_INIT(256);

		buf_adds(&field, "renamed");
		lines_add_key(&field, r->from, strlen(r->from));
		if (has_id(l, r->from))
			load_fault(l, "pack.lua", field.ptr,
			    "\"%s\" is the id of an exercise that is there", r->from);
		else if (!has_id(l, r->to))
			load_fault(l, "pack.lua", field.ptr,
			    "there is no exercise \"%s\"", r->to);
		buf_release(&field);
	}
}

static void
check_tracks(const struct load *l, const struct pack_info *p)
{
	for (size_t i = 0; i < p->track_n; i++)
		for (size_t k = 0; k < p->tracks[i].exercise_n; k++) {
			const char *id = p->tracks[i].exercises[k];
			char *field =
			    mem_printf("tracks[%zu].exercises[%zu]", i + 1, k + 1);

			if (!strchr(id, '/') && !has_id(l, id))
				load_fault(l, "pack.lua", field,
				    "there is no exercise \"%.60s\"", id);
			mem_free(field);
		}
}

static void
check_chapters(const struct load *l, const struct pack_info *p)
{
	for (size_t i = 0; i < p->chapter_n; i++)
		for (size_t k = 0; k < i; k++)
			if (!strcmp(p->chapters[i], p->chapters[k])) {
				char *field = mem_printf("chapters[%zu]", i + 1);

				load_fault(l, "pack.lua", field,
				    "\"%.60s\" is in it twice", p->chapters[i]);
				mem_free(field);
			}
}

void
load_check(const struct load *l)
{
	const struct pack_info *p = &l->out->packs[l->at].info;

	check_chapters(l, p);
	check_renamed(l, p);
	check_tracks(l, p);
}
