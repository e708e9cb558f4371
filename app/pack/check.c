/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * check - what a pack's manifests name and the pack does not have. For authors: a learner
 * finds out when the file is asked for.
 */
#include "pack/fields.h"
#include "pack/lines.h"
#include "pack/load.h"

#include "base/mem.h"
#include "base/path.h"

#include <string.h>

/* The file that the exercise has for the field; NULL: none, or it is no file's field. */
static const char *
file_of(const struct exercise *x, const struct field *f)
{
	return f->type == FIELD_FILE ? *(char *const *)((const char *)x + f->to) : NULL;
}

/* Whether the file can be read; a fault at the field if not. */
static void
check_file(
    const struct load *l, const struct exercise *x, const char *field, const char *file)
{
	struct buf text = BUF_INIT(EXERCISE_FILE_MAX + 1);
	char *path = path_join(x->folder, "exercise.lua");
	struct err e;

	if (exercise_file(&text, x, file, &e) < 0)
		load_fault(l, path, field,
		    e.code == ERR_NOTFOUND
			? "there is no file \"%.60s\" beside it"
			: "a plain file of at most 256 KiB expected, \"%.60s\" is none",
		    file);
	mem_free(path);
	buf_release(&text);
}

static void
check_files(const struct load *l, const struct exercise *x)
{
	for (size_t i = 0; i < exercise_field_n; i++) {
		const struct field *f = &exercise_fields[i];
		const char *file = file_of(x, f);

		if (file)
			check_file(l, x, f->path, file);
	}
	for (size_t i = 0; i < x->mutant_n; i++) {
		char *field = mem_printf("rust.mutants[%zu].file", i + 1);

		check_file(l, x, field, x->mutants[i].file);
		mem_free(field);
	}
}

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
check_hooks(const struct load *l, const struct pack_info *p)
{
	struct buf text = BUF_INIT(EXERCISE_FILE_MAX + 1);
	struct err e;

	if (p->hooks && source_read(&text, l->out->packs[l->at].source, p->hooks,
			    EXERCISE_FILE_MAX, &e) < 0)
		load_fault(l, "pack.lua", "hooks",
		    e.code == ERR_NOTFOUND
			? "there is no file \"%.60s\" beside it"
			: "a plain file of at most 256 KiB expected, \"%.60s\" is none",
		    p->hooks);
	buf_release(&text);
}

/* Folders that look like chapters, and chapters that are named twice. */
static void
check_chapters(const struct load *l, const struct pack_info *p)
{
	char **names = NULL;
	size_t n = 0;
	struct err e;

	if (source_list(&names, &n, l->out->packs[l->at].source, "", &e) < 0)
		n = 0;
	for (size_t k = 0; k < n; k++) {
		bool listed = !pack_is_numbered(names[k]);

		for (size_t i = 0; i < p->chapter_n && !listed; i++)
			listed = !strcmp(p->chapters[i], names[k]);
		if (!listed)
			load_fault(l, "pack.lua", "chapters",
			    "the folder \"%.60s\" is not in it", names[k]);
	}
	source_names_free(names, n);
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
	const struct pack *pack = &l->out->packs[l->at];
	const struct pack_info *p = &pack->info;

	for (size_t i = pack->first; i < pack->first + pack->n; i++)
		check_files(l, &l->out->exercises[i]);
	check_chapters(l, p);
	check_hooks(l, p);
	check_renamed(l, p);
	check_tracks(l, p);
}
