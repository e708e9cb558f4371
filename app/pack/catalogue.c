/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * catalogue - see catalogue.h. The order is pack.lua's for chapters and that of the
 * folder names ("01-…", "02-…") inside one; an exercise is known by its id, so both may
 * change without losing anybody's progress.
 */
#include "pack/catalogue.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/text.h"
#include "pack/manifest.h"
#include "pack/renamed.h"
#include "script/host.h"

#include <stdlib.h>
#include <string.h>

#define MANIFEST_MAX ((size_t)64 << 10)

/* Evaluates the manifest `path` of the pack. */
static int
eval_manifest(struct value *out, struct host *h, struct source *from, const char *path,
    struct err *e)
{
	struct buf text = BUF_INIT(MANIFEST_MAX + 1);
	int rc = source_read(&text, from, path, MANIFEST_MAX, e);

	if (rc == 0)
		rc = host_eval(out, h, text.ptr, text.len, path, e);
	buf_release(&text);
	return rc;
}

static int
add_exercise(struct catalogue *c, struct host *h, struct source *from,
    const struct chapter *chapter, const char *name, struct err *e)
{
	struct exercise *x;
	struct value v = value_nil();
	char *folder = path_join(chapter->folder, name);
	char *where = path_join(folder, "exercise.lua");
	const char *dir = source_dir(from);
	int rc;

	c->exercises = mem_grow(
	    c->exercises, &c->exercise_cap, c->exercise_n + 1, sizeof *c->exercises);
	x = &c->exercises[c->exercise_n++];
	*x = (struct exercise){ .dir = dir ? path_join(dir, folder) : NULL,
		.source = from,
		.folder = folder };
	rc = eval_manifest(&v, h, from, where, e);
	if (rc == 0)
		rc = manifest_exercise(x, &v, where, e);
	if (rc == 0) {
		x->pack = mem_strdup(chapter->pack);
		x->chapter = mem_strdup(chapter->folder);
		x->name = mem_printf("%s/%s", chapter->pack, x->id);
		for (size_t i = 0; i + 1 < c->exercise_n && rc == 0; i++)
			if (!strcmp(c->exercises[i].name, x->name))
				rc = err_set(e, ERR_INVALID,
				    "%s: id: \"%s\" is another exercise's id", where,
				    x->id);
	}
	value_release(&v);
	mem_free(where);
	return rc;
}

static bool
is_folder_name(const char *name)
{
	return path_is_name(name) && strchr(name, '-') && name[0] >= '0' &&
	       name[0] <= '9';
}

/* chapter.md whole, and its first heading as the title. */
static int
read_chapter_text(struct chapter *ch, struct source *from, struct err *e)
{
	struct buf text = BUF_INIT(EXERCISE_FILE_MAX + 1);
	char *path = path_join(ch->folder, "chapter.md");
	int rc = source_read(&text, from, path, EXERCISE_FILE_MAX, e);

	mem_free(path);
	if (rc < 0)
		return -1;
	if (text.len > 2 && !memcmp(text.ptr, "# ", 2))
		ch->title = mem_strndup(text.ptr + 2, strcspn(text.ptr + 2, "\n"));
	else
		ch->title = mem_strdup(ch->folder);
	ch->text = buf_take(&text);
	return 0;
}

static int
add_chapter(struct catalogue *c, struct host *h, struct source *from, const char *pack,
    const char *folder, struct err *e)
{
	struct chapter *ch;
	char **names = NULL;
	size_t n = 0;
	int rc;

	if (!path_is_name(folder))
		return err_set(e, ERR_INVALID,
		    "pack.lua: chapters: \"%s\" is no folder name", folder);
	c->chapters = mem_grow(
	    c->chapters, &c->chapter_cap, c->chapter_n + 1, sizeof *c->chapters);
	ch = &c->chapters[c->chapter_n++];
	*ch = (struct chapter){ .pack = mem_strdup(pack),
		.folder = mem_strdup(folder),
		.first = c->exercise_n };
	rc = read_chapter_text(ch, from, e);
	if (rc == 0)
		rc = source_list(&names, &n, from, folder, e);
	for (size_t i = 0; i < n && rc == 0; i++)
		if (is_folder_name(names[i]))
			rc = add_exercise(c, h, from, ch, names[i], e);
	source_names_free(names, n);
	ch->n = c->exercise_n - ch->first;
	return rc;
}

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
		pack_info_release(&c->packs[c->pack_n].info);
		source_free(c->packs[c->pack_n].source);
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

static int
read_pack(struct catalogue *c, struct pack *p, struct host *h, struct err *e)
{
	struct pack_info info = { 0 };
	struct value v = value_nil();
	int rc = eval_manifest(&v, h, p->source, "pack.lua", e);

	if (rc == 0)
		rc = manifest_pack(&info, &v, "pack.lua", e);
	if (rc == 0 && catalogue_pack(c, info.id))
		rc = err_set(e, ERR_INVALID,
		    "pack.lua: id: there is another pack \"%s\"", info.id);
	p->info = info;
	p->renamed = info.renamed;
	p->renamed_n = info.renamed_n;
	for (size_t i = 0; i < info.chapter_n && rc == 0; i++)
		rc = add_chapter(c, h, p->source, info.id, info.chapters[i], e);
	p->n = c->exercise_n - p->first;
	p->chapter_n = c->chapter_n - p->first_chapter;
	value_release(&v);
	return rc;
}

int
catalogue_add(struct catalogue *c, struct source *source, struct err *e)
{
	struct host *h = host_open(NULL, false, e);
	size_t at = c->pack_n;
	int rc;

	c->packs = mem_grow(c->packs, &c->pack_cap, c->pack_n + 1, sizeof *c->packs);
	c->packs[c->pack_n++] = (struct pack){
		.source = source, .first = c->exercise_n, .first_chapter = c->chapter_n
	};
	rc = h ? read_pack(c, &c->packs[at], h, e) : -1;
	if (rc < 0) {
		err_wrap(e, "cannot read the pack \"%s\"", source_name(source));
		drop_packs(c, at);
	}
	host_close(h);
	return rc;
}

int
catalogue_open(struct catalogue *out, const char *dir, struct err *e)
{
	*out = (struct catalogue){ 0 };
	if (catalogue_add(out, source_of_folder(dir), e) == 0)
		return 0;
	catalogue_close(out);
	return -1;
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
